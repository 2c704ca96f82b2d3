import type { CommittedSegment, Ledger } from '../ledger/ledger.js';
import type { WarehouseConnection } from './connection.js';
import type { WarehouseLimits } from './limits.js';
import type { SqlFiles } from './sql-files.js';

/**
 * Cuts segments into batches, each replayed in one transaction. A correction stands alone, because it
 * needs what the source had stated before it.
 */
export function batches(segments: readonly CommittedSegment[], limits: WarehouseLimits): CommittedSegment[][] {
  const cut: CommittedSegment[][] = [];
  let rows = 0;
  let corrects = true;
  for (const segment of segments) {
    const batch = cut.at(-1);
    const isCorrection = segment.cause === 'correction';
    if (
      !batch ||
      corrects ||
      isCorrection ||
      batch.length >= limits.segmentsPerBatch ||
      rows + segment.rows > limits.rowsPerBatch
    ) {
      cut.push([segment]);
      rows = segment.rows;
    } else {
      batch.push(segment);
      rows += segment.rows;
    }
    corrects = isCorrection;
  }
  return cut;
}

/**
 * Replays a batch inside the caller's transaction and returns the days it touched. The same tables come
 * out whether segments are replayed one by one or together. Throws `ledger-damaged`.
 */
export async function replay(
  connection: WarehouseConnection,
  ledger: Ledger,
  sql: SqlFiles,
  batch: readonly CommittedSegment[],
): Promise<string[]> {
  for (const segment of batch) await ledger.requireIntact(segment);
  await readBatch(connection, sql, batch);
  await requireKnownRecords(connection);
  await connection.run(step(sql, 'day_touched'));
  await connection.run(step(sql, batch[0]?.cause === 'correction' ? 'correction' : 'statement'));
  await connection.run(step(sql, 'replacement'));
  await connection.run(step(sql, 'touched'));
  await connection.append(
    'applied_segment',
    ['sequence', 'segment_id', 'sha256'],
    batch.map((segment) => [segment.sequence, segment.id, segment.sha256]),
  );
  const days = await connection.read<{ day: string }>('SELECT day FROM day_touched ORDER BY day');
  return days.map(({ day }) => day);
}

/** One segment is read in a stream; several, or one that repeats itself, are first reduced to their last words. */
async function readBatch(
  connection: WarehouseConnection,
  sql: SqlFiles,
  batch: readonly CommittedSegment[],
): Promise<void> {
  const [only, ...others] = batch;
  if (only && others.length === 0) {
    await connection.run('SET VARIABLE segment_file = $file', { file: only.file });
    await connection.run(step(sql, 'segment_row'));
    if (await saysEachOnce(connection)) return;
    await connection.run('DROP VIEW segment_row');
  }
  const files = batch.map((segment) => segment.file);
  await connection.run(step(sql, 'last_word'), { files });
  await connection.run(step(sql, 'removed_meanwhile'), { files });
}

async function saysEachOnce(connection: WarehouseConnection): Promise<boolean> {
  const [found] = await connection.read<{ once: boolean }>(
    'SELECT count(*) = count(DISTINCT hash(record, activity_id)) AS once FROM segment_row',
  );
  return found?.once === true;
}

function step(sql: SqlFiles, name: string): string {
  const statement = sql.replay[name];
  if (statement === undefined) throw new Error(`queries/replay has no ${name}`);
  return statement;
}

/** A segment written by a later version is refused as a whole: nothing is silently left out. */
async function requireKnownRecords(connection: WarehouseConnection): Promise<void> {
  const unknown = await connection.read<{ operation: string; record: string }>(
    `SELECT DISTINCT operation, record FROM segment_row
     WHERE operation NOT IN ('insert', 'change', 'remove', 'release') OR record NOT IN ('activity', 'outcome')
     ORDER BY ALL`,
  );
  if (unknown.length > 0) throw new Error(`Segment holds what this version does not know: ${JSON.stringify(unknown)}`);
}
