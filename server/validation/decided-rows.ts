import { segmentColumns } from '../ledger/segment-columns.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Correctable } from './corrected-row.js';
import { filtered, filterParameters } from './queue-filter.js';
import type { Decide, DecisionKind } from './validation.schemas.js';

const STATUS = { validate: 'validated', refuse: 'refused' } as const;

/** Makes `asked_row`: which activities are spoken of, and whether nobody has decided of them yet. */
export async function markAsked(
  connection: WarehouseConnection,
  { activityIds, filter }: Pick<Decide, 'activityIds' | 'filter'>,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE asked_row (activity_id VARCHAR, is_open BOOLEAN)');
  if (activityIds === undefined)
    await connection.run(
      `INSERT INTO asked_row SELECT activity_id, true FROM queue_row WHERE ${filtered}`,
      filterParameters(filter ?? {}),
    );
  else
    await connection.run(
      `INSERT INTO asked_row
       SELECT activity_id, row_at IN (SELECT row_at FROM queue_row)
         OR activity_id NOT IN (SELECT activity_id FROM corrected_activity)
       FROM visible_activity WHERE activity_id IN (SELECT unnest($ids::VARCHAR[]))`,
      { ids: activityIds },
    );
}

export async function countAsked(connection: WarehouseConnection): Promise<{ decided: number; left: number }> {
  const [counts] = await connection.read<{ decided: number; left_over: number }>(
    'SELECT count(*) FILTER (is_open) AS decided, count(*) FILTER (NOT is_open) AS left_over FROM asked_row',
  );
  return { decided: counts?.decided ?? 0, left: counts?.left_over ?? 0 };
}

/** Of the activities decided, those that a volunteer disputes. */
export async function decidedDisputes(connection: WarehouseConnection): Promise<string[]> {
  const rows = await connection.read<{ id: string }>(
    'SELECT id FROM open_dispute WHERE id IN (SELECT activity_id FROM asked_row WHERE is_open)',
  );
  return rows.map(({ id }) => id);
}

/**
 * What the activities of `asked_row` become. `insert` marks the first correction of what a source stated, `change`
 * the correction of a correction: that is what undoing goes back to.
 */
export function decidedRows(kind: DecisionKind, corrected: Correctable | null) {
  const rows = (own: Readonly<Record<string, string>>) => `
    SELECT ${Object.keys(segmentColumns)
      .map((name) => `${own[name] ?? before[name] ?? `activity.${name}`} AS ${name}`)
      .join(', ')}
    FROM activity WHERE activity_id IN (SELECT activity_id FROM asked_row WHERE is_open) ORDER BY activity_id`;
  if (corrected === null)
    return { rows: rows({ status: '$status' }), parameters: { status: STATUS[kind as 'refuse'] } };
  return { rows: rows(rewritten), parameters: { ...corrected } };
}

const before: Readonly<Record<string, string>> = {
  operation: `CASE WHEN activity_id IN (SELECT activity_id FROM corrected_activity) THEN 'change' ELSE 'insert' END`,
  record: `'activity'`,
  method: 'NULL',
  flags: `list_filter(activity.flags, flag -> flag <> 'conflicts-with-correction')`,
};

/** A group is nobody in particular. */
const rewritten: Readonly<Record<string, string>> = {
  volunteer_key: 'CASE WHEN $headcount::INTEGER = 1 THEN activity.volunteer_key END',
  mission_id: '$mission_id::VARCHAR',
  day: '$day::DATE',
  started_at: '$started_at::TIMESTAMP',
  ended_at: '$ended_at::TIMESTAMP',
  person_seconds: '$person_seconds::BIGINT',
  headcount: '$headcount::INTEGER',
  provenance: '$provenance::VARCHAR',
  status: '$status::VARCHAR',
  flags: '$flags::VARCHAR[]',
};
