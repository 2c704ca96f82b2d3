import { queryOptions } from '@tanstack/react-query';
import { attendanceMissionsSchema, attendanceSchema } from '../../../server/missions/attendance/attendance.schemas.js';
import {
  receivedThanksSchema,
  type Thank,
  writtenThanksSchema,
} from '../../../server/summaries/thanks/thanks.schemas.js';
import type { Day } from '../../lib/day.js';
import { request } from '../../lib/http.js';

/** What was written to the reader. */
export const receivedQuery = queryOptions({
  queryKey: ['my-thanks'],
  queryFn: ({ signal }) => request('/api/me/thanks', { schema: receivedThanksSchema, signal }),
});

/** What the reader wrote. */
export const writtenQuery = queryOptions({
  queryKey: ['thanks'],
  queryFn: ({ signal }) => request('/api/thanks', { schema: writtenThanksSchema, signal }),
});

export const missionsQuery = queryOptions({
  queryKey: ['thanks', 'missions'],
  queryFn: ({ signal }) => request('/api/attendance/missions', { schema: attendanceMissionsSchema, signal }),
});

/** Who is met at a mission. */
export const metQuery = (missionId: string, day: Day) =>
  queryOptions({
    queryKey: ['thanks', 'met', missionId, day],
    queryFn: ({ signal }) =>
      request(`/api/attendance/missions/${encodeURIComponent(missionId)}?day=${day}`, {
        schema: attendanceSchema,
        signal,
      }),
    enabled: missionId !== '',
  });

export const thank = (body: Thank) => request('/api/thanks', { schema: writtenThanksSchema, method: 'POST', body });

export const takeBack = (id: string) =>
  request(`/api/thanks/${encodeURIComponent(id)}`, { schema: writtenThanksSchema, method: 'DELETE' });
