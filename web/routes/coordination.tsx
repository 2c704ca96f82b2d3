import { useParams } from '@tanstack/react-router';
import { ImportPage } from '../features/imports/import-page.js';

export { ImportsPage as ImportsRoute } from '../features/imports/imports-page.js';
export { OutcomesPage as OutcomesRoute } from '../features/outcomes/outcomes-page.js';
export { InvitationsPage as InvitationsRoute } from '../features/invitations/invitations-page.js';

export function ImportRoute() {
  const { importId } = useParams({ from: '/imports/$importId' });
  return <ImportPage key={importId} importId={importId} />;
}
export { ValidationPage as ValidationRoute } from '../features/validation/validation-page.js';
