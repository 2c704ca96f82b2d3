import { queryOptions } from '@tanstack/react-query';
import { receiptSchema, type Receipt } from '../../../server/ingest/ingest.schemas.js';
import { attendanceMissionsSchema, attendanceSchema } from '../../../server/missions/attendance/attendance.schemas.js';
import type { Day } from '../../lib/day.js';
import { request, RequestError } from '../../lib/http.js';
import { upload } from '../../lib/upload.js';
import type { EntryLine } from './entry-lines.js';

export const missionsQuery = queryOptions({
  queryKey: ['attendance'],
  queryFn: ({ signal }) => request('/api/attendance/missions', { schema: attendanceMissionsSchema, signal }),
});

export const attendanceQuery = (missionId: string, day: Day) =>
  queryOptions({
    queryKey: ['attendance', missionId, day],
    queryFn: ({ signal }) =>
      request(`/api/attendance/missions/${encodeURIComponent(missionId)}?day=${day}`, {
        schema: attendanceSchema,
        signal,
      }),
    enabled: missionId !== '' && day !== '',
  });

/** Source of all that is typed on this page. */
const SOURCE = 'saisie';

/** One line each, sent as one file; the same `draft` sent again counts once. */
export async function sendLines(lines: readonly EntryLine[], day: Day, draft: string): Promise<Receipt> {
  const form = new FormData();
  form.set('source', SOURCE);
  form.set('mode', 'append');
  form.set(
    'file',
    new File(
      lines.map((line) => `${JSON.stringify(line)}\n`),
      `${SOURCE}-${day}.jsonl`,
    ),
  );
  const { status, body } = await upload('/api/imports', form, { headers: { 'idempotency-key': draft } });
  const receipt = receiptSchema.safeParse(body);
  if (!receipt.success) throw new RequestError(status, 'unexpected-answer', '');
  return receipt.data;
}
