import { PLAIN_RANK } from './queue-rows.js';
import type { QueueFilter } from './validation.schemas.js';

/** Rows of `queue_row` that a filter shows; its parameters are `filterParameters`. */
export const filtered = `($source::VARCHAR IS NULL OR source = $source)
  AND ($import_id::VARCHAR IS NULL OR import_id = $import_id)
  AND ($mission_id::VARCHAR IS NULL OR mission_id = $mission_id)
  AND ($reason::VARCHAR IS NULL OR CASE $reason
    WHEN 'unusual' THEN rank < ${PLAIN_RANK}
    WHEN 'plain' THEN rank = ${PLAIN_RANK}
    WHEN 'disputed' THEN is_disputed OR status = 'disputed'
    ELSE list_contains(flags, $reason) END)`;

export function filterParameters({ source, importId, missionId, reason }: QueueFilter): Record<string, string | null> {
  return {
    source: source ?? null,
    import_id: importId ?? null,
    mission_id: missionId ?? null,
    reason: reason ?? null,
  };
}
