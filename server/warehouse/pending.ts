import { giveBackUnusedMemory } from '../shared/unused-memory.js';
import type { Database } from './database.js';
import { batches, replay } from './replay.js';
import type { WarehouseSite } from './site.js';

/** Rows whose application takes so much memory that what an import left unused is given back first. */
const MANY_ROWS = 1_000_000;

/**
 * Applies the committed segments not applied yet, batch after batch. `days` fills as they are applied, so
 * that a later failure does not hide earlier changes. Throws `ledger-damaged`.
 */
export async function applyPending(
  site: WarehouseSite,
  database: Database,
  days: Set<string> = new Set(),
): Promise<{ applied: number; days: string[] }> {
  const pending = await site.ledger.segments(site.house, await lastApplied(database));
  for (const batch of batches(pending, site.limits)) {
    if (batch.reduce((sum, { rows }) => sum + rows, 0) >= MANY_ROWS) giveBackUnusedMemory();
    const touched = await database.transaction((connection) => replay(connection, site.ledger, site.sql, batch));
    touched.forEach((day) => days.add(day));
  }
  return { applied: pending.length, days: [...days].toSorted() };
}

/** The sequence of the last segment in the tables, 0 when there is none. */
export async function lastApplied(database: Database): Promise<number> {
  const [row] = await database.connected((connection) =>
    connection.read<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM applied_segment'),
  );
  return row?.last ?? 0;
}
