import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { DayRange } from '../warehouse/touched.js';
import { beginKeeping, compute, keep } from './materialise.js';
import { piecesOf } from './pieces.js';
import { requireUniqueGrain, runChecks } from './refresh-checks.js';

/**
 * Computes these days of a figure (null: all of them), checks them and keeps them, in the caller's transaction.
 * Returns how many days had or have rows. `mostRows`: of the log, at once.
 * `isChecked`: false for a file that is only tried. Throws what its checks throw.
 */
export async function recompute(
  connection: WarehouseConnection,
  one: IndicatorFile,
  ranges: readonly DayRange[] | null,
  asOf: string,
  { mostRows, isChecked = true }: { mostRows?: number; isChecked?: boolean } = {},
): Promise<number> {
  const isWhole = ranges === null;
  const pieces = await piecesOf(connection, one.header, ranges, mostRows);
  await beginKeeping(connection, one, isWhole);
  let moved = 0;
  for (const [at, piece] of pieces.entries()) {
    await compute(connection, one, piece, isWhole && pieces.length === 1, asOf);
    if (isChecked) {
      await requireUniqueGrain(connection, one.header);
      await runChecks(connection, one.header, piece);
    }
    moved += await keep(connection, one, piece, isWhole ? (at === 0 ? 'first' : 'next') : 'instead');
  }
  return moved;
}
