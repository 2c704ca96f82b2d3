import { z } from 'zod';
import { openedInvitationSchema, type AcceptInvitation } from '../../../server/auth/auth.schemas.js';
import { request } from '../../lib/http.js';

/** Who invites whom, before anything is created. */
export const openInvitation = (code: string) =>
  request('/api/invitations/open', { schema: openedInvitationSchema, method: 'POST', body: { code } });

export const acceptInvitation = (body: AcceptInvitation) =>
  request('/api/invitations/accept', { schema: z.unknown(), method: 'POST', body });
