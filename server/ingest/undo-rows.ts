import type { CommittedSegment } from '../ledger/ledger.js';
import { segmentColumns } from '../ledger/segment-columns.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { UndoReceipt } from './ingest.schemas.js';

const columns = Object.keys(segmentColumns).join(', ');
const LISTED = 1_000;

/**
 * Makes the temporary tables `undone` (records of the import with what its source had said before, if anything)
 * and `touched_since` (those that later segments speak of, which stay).
 */
export async function prepareUndo(
  connection: WarehouseConnection,
  segments: Record<'mine' | 'earlier' | 'later', readonly CommittedSegment[]>,
): Promise<void> {
  for (const name of ['mine', 'earlier', 'later'] as const) await readAll(connection, name, segments[name]);
  await connection.run(`CREATE TEMP TABLE touched_since AS
    SELECT record, activity_id FROM mine SEMI JOIN later USING (record, activity_id)`);
  await connection.run(`CREATE TEMP TABLE undone AS
    SELECT mine.record, mine.activity_id, mine.operation AS said, before.operation AS before_operation,
      ${Object.keys(segmentColumns)
        .filter((name) => !['operation', 'record', 'activity_id'].includes(name))
        .map(
          (name) => `coalesce(before.${name}, CASE WHEN before.activity_id IS NULL THEN mine.${name} END) AS ${name}`,
        )
        .join(', ')}
    FROM mine
    ANTI JOIN touched_since USING (record, activity_id)
    LEFT JOIN earlier AS before USING (record, activity_id)`);
}

/** The last word of each record over these segments. */
async function readAll(
  connection: WarehouseConnection,
  name: string,
  segments: readonly CommittedSegment[],
): Promise<void> {
  if (segments.length === 0) {
    const empty = Object.entries(segmentColumns).map(([column, type]) => `${column} ${type}`);
    await connection.run(`CREATE TEMP TABLE ${name} (${empty.join(', ')})`);
    return;
  }
  await connection.run(
    `CREATE TEMP TABLE ${name} AS
     WITH file AS (SELECT unnest($files::VARCHAR[]) AS filename, generate_subscripts($files::VARCHAR[], 1) AS age)
     , said AS (
       -- Older segments do not tell how an outcome was measured.
       SELECT NULL::VARCHAR AS method WHERE false
       UNION ALL BY NAME
       FROM read_parquet($files, filename = true, file_row_number = true, union_by_name = true))
     SELECT ${columns} FROM said JOIN file USING (filename)
     ${name === 'mine' ? '' : 'SEMI JOIN mine USING (record, activity_id)'}
     QUALIFY row_number() OVER (PARTITION BY record, activity_id ORDER BY age DESC, file_row_number DESC) = 1`,
    { files: segments.map(({ file }) => file) },
  );
}

/** Whether nothing stood before: never stated, or removed by an earlier snapshot or undo. */
const WAS_ABSENT = `(before_operation IS NULL OR before_operation = 'remove')`;

export async function countUndo(connection: WarehouseConnection): Promise<Omit<UndoReceipt, 'importId' | 'source'>> {
  const [counts] = await connection.read<{ withdrawn: number; restored: number; returned: number; kept: number }>(`
    SELECT count(*) FILTER (${WAS_ABSENT} AND said <> 'remove') AS withdrawn,
      count(*) FILTER (NOT ${WAS_ABSENT} AND said <> 'remove') AS restored,
      count(*) FILTER (NOT ${WAS_ABSENT} AND said = 'remove') AS returned,
      (SELECT count(*) FROM touched_since) AS kept
    FROM undone`);
  const kept = await connection.read<{ activity_id: string }>(
    `SELECT activity_id FROM touched_since ORDER BY activity_id LIMIT ${LISTED}`,
  );
  if (!counts) throw new Error('A count always gives a row');
  return { ...counts, keptIds: kept.map(({ activity_id }) => activity_id) };
}

/** What the segment of the undo holds, in the columns of every segment. */
export const undoRows = `
  SELECT ${Object.keys(segmentColumns)
    .map((name) =>
      name === 'operation'
        ? `CASE WHEN ${WAS_ABSENT} THEN 'remove' WHEN said = 'remove' THEN 'insert' ELSE 'change' END AS operation`
        : name,
    )
    .join(', ')}
  FROM undone
  WHERE NOT (${WAS_ABSENT} AND said = 'remove')
  ORDER BY record, activity_id`;
