import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { invitationsSchema, madeInvitationsSchema, type Invite } from '../../../server/auth/auth.schemas.js';
import { request } from '../../lib/http.js';

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => request('/api/invitations', { schema: invitationsSchema, signal }),
});

export const invite = (body: Invite) =>
  request('/api/invitations', { schema: madeInvitationsSchema, method: 'POST', body });

export const revokeInvitation = (id: string) =>
  request(`/api/invitations/${encodeURIComponent(id)}`, { schema: z.unknown(), method: 'DELETE' });
