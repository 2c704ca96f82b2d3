import { queryOptions } from '@tanstack/react-query';
import {
  type RecordCall,
  replacementsViewSchema,
} from '../../../server/allocation/replacements/replacements.schemas.js';
import { request } from '../../lib/http.js';

const SOON_MS = 15_000;

/** Who could come to a date: looked at again while the page is open, since others ring too. */
export const replacementsQuery = (slotId: string) =>
  queryOptions({
    queryKey: ['replacements', slotId],
    queryFn: ({ signal }) => request(addressOf(slotId), { schema: replacementsViewSchema, signal }),
    refetchInterval: SOON_MS,
  });

export const recordCall = (slotId: string, body: RecordCall) =>
  request(`${addressOf(slotId)}/calls`, { schema: replacementsViewSchema, method: 'POST', body });

const addressOf = (slotId: string): string => `/api/allocation/replacements/${encodeURIComponent(slotId)}`;
