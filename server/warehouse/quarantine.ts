import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeDatabase, walOf, type WarehouseFiles } from './warehouse-files.js';

/**
 * Moves a file that cannot be trusted, with its log, out of the way. At most `copies` are kept, the
 * newest. Returns the name it bears in quarantine, or null when there was nothing to move.
 */
export function quarantine(files: WarehouseFiles, reason: string, now: Date, copies: number): string | null {
  if (!existsSync(files.database)) {
    rmSync(walOf(files.database), { force: true });
    return null;
  }
  const name = freeName(files, `${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${reason}`);
  renameSync(files.database, join(files.quarantine, name));
  if (existsSync(walOf(files.database))) renameSync(walOf(files.database), walOf(join(files.quarantine, name)));
  for (const old of files.quarantined().slice(0, -copies)) removeDatabase(join(files.quarantine, old));
  return name;
}

function freeName(files: WarehouseFiles, wanted: string): string {
  const taken = new Set(files.quarantined());
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? `${wanted}.duckdb` : `${wanted}-${nth}.duckdb`;
    if (!taken.has(name)) return name;
  }
}
