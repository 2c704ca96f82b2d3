import type { IndicatorFile } from '../query-files/library.js';
import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';
import type { DayRange } from '../warehouse/touched.js';
import type { DayDigest } from './digests.js';
import { beginKeeping, compute, keep } from './materialise.js';
import { piecesOf } from './pieces.js';
import { requireSound } from './refresh-checks.js';
import type { SharedRows } from './shared-rows.js';

export interface Manner {
  /** Rows of the log that are looked at, at once; `Infinity` where they are known to be few. */
  mostRows?: number | undefined;
  /** False for a file that is only tried. */
  isChecked?: boolean;
  shared?: SharedRows | undefined;
}

export interface Recomputed {
  /** Days that had or have rows. */
  days: DayDigest[];
  columns: ColumnDescription[];
}

/**
 * Computes these days of a figure (null: all of them), checks them and keeps them, in the caller's transaction.
 * Throws what its checks throw.
 */
export async function recompute(
  connection: WarehouseConnection,
  one: IndicatorFile,
  ranges: readonly DayRange[] | null,
  asOf: string,
  { mostRows, isChecked = true, shared }: Manner = {},
): Promise<Recomputed> {
  const isWhole = ranges === null;
  const pieces = await piecesOf(connection, one.header, ranges, mostRows);
  await beginKeeping(connection, one, isWhole);
  const days: DayDigest[] = [];
  let columns: ColumnDescription[] = [];
  for (const [at, piece] of pieces.entries()) {
    columns = await compute(connection, one, piece, isWhole && pieces.length === 1, asOf, shared);
    if (isChecked) await requireSound({ connection, header: one.header, columns, days: piece, shared });
    days.push(...(await keep(connection, one, columns, piece, isWhole ? (at === 0 ? 'first' : 'next') : 'instead')));
  }
  if (isWhole) await connection.run('DROP TABLE temp.computed');
  return { days, columns };
}
