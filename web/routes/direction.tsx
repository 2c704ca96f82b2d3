import { useNavigate, useSearch } from '@tanstack/react-router';
import { DashboardPage } from '../features/indicators/dashboard-page.js';
import { readPeriod } from '../lib/period.js';

/** The dashboard; its period stands in the address, half-open as in the API. */
export function DashboardRoute() {
  const { from, to } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  return (
    <DashboardPage
      asked={readPeriod(from, to)}
      onPeriod={(period) => void navigate({ search: period, resetScroll: false })}
    />
  );
}
