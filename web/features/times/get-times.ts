import { queryOptions } from '@tanstack/react-query';
import { cannotComeSchema, ownTimesSchema } from '../../../server/missions/times/times.schemas.js';
import { request } from '../../lib/http.js';

/** When the reader is expected. */
export const myTimesQuery = queryOptions({
  queryKey: ['my-times'],
  queryFn: ({ signal }) => request('/api/me/times', { schema: ownTimesSchema, signal }),
});

export const withdraw = (id: string) =>
  request(`/api/me/times/${encodeURIComponent(id)}/withdraw`, { schema: ownTimesSchema, method: 'POST', body: {} });

export const askReminder = (wanted: boolean) =>
  request('/api/me/times/reminder', { schema: ownTimesSchema, method: 'PUT', body: { wanted } });

/** Who cannot come, for who answers for the missions. */
export const cannotComeQuery = queryOptions({
  queryKey: ['cannot-come'],
  queryFn: ({ signal }) => request('/api/cannot-come', { schema: cannotComeSchema, signal }),
  refetchInterval: 60_000,
});

export const takeNote = (id: string) =>
  request(`/api/cannot-come/${encodeURIComponent(id)}/seen`, { schema: cannotComeSchema, method: 'POST', body: {} });
