import { useState } from 'react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SheetPage } from '../features/attendance/sheet-page.js';
import { WeekPage } from '../features/needs/week-page.js';
import { ProposalsPage } from '../features/proposals/proposals-page.js';
import { ReplacementPage } from '../features/replacements/replacement-page.js';
import { addDays, dayOf } from '../lib/day.js';
import { ImportPage } from '../features/imports/import-page.js';

export { CannotComePage as CannotComeRoute } from '../features/times/cannot-come-page.js';
export { CardsPage as CardsRoute } from '../features/cards/cards-page.js';
export { ConfirmationsPage as ConfirmationsRoute } from '../features/confirmations/confirmations-page.js';
export { ThanksPage as ThanksRoute } from '../features/thanks/thanks-page.js';
export { EntryPage as EntryRoute } from '../features/attendance/entry-page.js';
export { ImportsPage as ImportsRoute } from '../features/imports/imports-page.js';
export { OutcomesPage as OutcomesRoute } from '../features/outcomes/outcomes-page.js';
export { InvitationsPage as InvitationsRoute } from '../features/invitations/invitations-page.js';
export { PeoplePage as PeopleRoute } from '../features/people/people-page.js';

export function ImportRoute() {
  const { importId } = useParams({ from: '/imports/$importId' });
  return <ImportPage key={importId} importId={importId} />;
}
export { ValidationPage as ValidationRoute } from '../features/validation/validation-page.js';

/** The week stands in the address. */
export function NeedsRoute() {
  const { day } = useSearch({ from: '/needs' });
  const navigate = useNavigate({ from: '/needs' });
  return (
    <WeekPage
      day={day ?? null}
      onDay={(next) => void navigate({ search: next === null ? {} : { day: next }, resetScroll: false })}
    />
  );
}

/** The week, and whether all proposals are shown, stand in the address; next week where nothing is said. */
export function ProposalsRoute() {
  const [nextWeek] = useState(() => addDays(dayOf(Date.now()), 7));
  const { day = nextWeek, all = false } = useSearch({ from: '/proposals' });
  const navigate = useNavigate({ from: '/proposals' });
  return (
    <ProposalsPage
      day={day}
      all={all}
      onDay={(next) => void navigate({ search: { day: next }, resetScroll: false })}
      onAll={() => void navigate({ search: { day, all: true }, resetScroll: false })}
    />
  );
}

export function ReplaceRoute() {
  const { slotId } = useParams({ from: '/replace/$slotId' });
  return <ReplacementPage key={slotId} slotId={slotId} />;
}

export function SheetRoute() {
  const { missionId } = useParams({ from: '/missions/$missionId/sheet' });
  const { day } = useSearch({ from: '/missions/$missionId/sheet' });
  return <SheetPage missionId={missionId} day={day} />;
}
