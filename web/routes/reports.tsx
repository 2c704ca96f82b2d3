import { useNavigate, useParams } from '@tanstack/react-router';
import { ReportPage } from '../features/reports/report-page.js';
import { ReportsPage } from '../features/reports/reports-page.js';

/** Reports being composed; one that was just made is opened. */
export function ReportsRoute() {
  const navigate = useNavigate();
  return <ReportsPage onMade={(id) => void navigate({ to: '/reports/$id', params: { id } })} />;
}

export function ReportRoute() {
  const { id } = useParams({ from: '/reports/$id' });
  const navigate = useNavigate();
  return <ReportPage key={id} id={id} onRemoved={() => void navigate({ to: '/reports' })} />;
}
