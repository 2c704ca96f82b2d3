import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EditionPage } from '../features/reports/edition-page.js';
import { ReportPage } from '../features/reports/report-page.js';
import { ReportsPage } from '../features/reports/reports-page.js';
import { SubscriptionsPage } from '../features/reports/subscriptions-page.js';

/** Reports being composed; one that was just made is opened. */
export function ReportsRoute() {
  const { grant = null } = useSearch({ from: '/reports' });
  const navigate = useNavigate();
  return <ReportsPage grantId={grant} onMade={(id) => void navigate({ to: '/reports/$id', params: { id } })} />;
}

export function ReportRoute() {
  const { id } = useParams({ from: '/reports/$id' });
  const navigate = useNavigate();
  return (
    <ReportPage
      key={id}
      id={id}
      onPublished={(edition) => void navigate({ to: '/reports/published/$id', params: { id: edition } })}
      onRemoved={() => void navigate({ to: '/reports' })}
    />
  );
}

export function EditionRoute() {
  const { id } = useParams({ from: '/reports/published/$id' });
  return <EditionPage key={id} id={id} />;
}

export function SubscriptionsRoute() {
  const { report = null } = useSearch({ from: '/reports/subscriptions' });
  return <SubscriptionsPage reportId={report} />;
}
