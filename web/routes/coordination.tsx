export { InvitationsPage as InvitationsRoute } from '../features/invitations/invitations-page.js';
