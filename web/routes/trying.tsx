import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { TryingPage } from '../features/trying/trying-page.js';
import { addDays, dayOf } from '../lib/day.js';

/** The week stands in the address; next week where nothing is said. */
export function TryingRoute() {
  const [nextWeek] = useState(() => addDays(dayOf(Date.now()), 7));
  const { day = nextWeek } = useSearch({ from: '/proposals/try' });
  const navigate = useNavigate({ from: '/proposals/try' });
  return <TryingPage day={day} onDay={(next) => void navigate({ search: { day: next }, resetScroll: false })} />;
}
