import type { CommittedSegment } from '../ledger/ledger.js';
import { storageFault } from '../shared/storage-fault.js';
import type { WarehouseConnection } from './connection.js';
import type { RebuildReason } from './damage.js';
import { Database } from './database.js';
import { fillMirror, prepareMirror } from './mirror.js';
import { batches, replay } from './replay.js';
import type { WarehouseSite } from './site.js';
import { removeDatabase } from './warehouse-files.js';

export interface RebuildProgress {
  /** Segments replayed so far, of all. */
  done: number;
  of: number;
}

export interface Recipe {
  file: string;
  reason: RebuildReason;
  segments: readonly CommittedSegment[];
  onProgress?: ((progress: RebuildProgress) => void) | undefined;
}

/**
 * Makes a warehouse anew from ledger and registry in `recipe.file`, and leaves it closed and whole.
 * Throws `ledger-damaged` when a segment is missing or altered, `storage-full`; the half-made file is then gone.
 */
export async function build(site: WarehouseSite, recipe: Recipe): Promise<void> {
  removeDatabase(recipe.file);
  const database = await Database.open(
    { file: recipe.file, ledger: site.files.ledger, spill: site.files.spill },
    site.limits,
  );
  try {
    await database.transaction((connection) => lay(connection, site, recipe.reason));
    let done = 0;
    for (const batch of batches(recipe.segments, site.limits)) {
      await database.transaction((connection) => replay(connection, site.ledger, site.sql, batch));
      done += batch.length;
      recipe.onProgress?.({ done, of: recipe.segments.length });
    }
    await database.transaction((connection) => mirrorAll(connection, site));
    await database.settle();
  } catch (error) {
    database.close();
    removeDatabase(recipe.file);
    // A disk without room for this file says nothing of the one in use.
    throw storageFault(error);
  }
  database.close();
}

/** Fills every mirrored table from the registry, making those that are missing. */
export async function mirrorAll(connection: WarehouseConnection, site: WarehouseSite): Promise<void> {
  for (const mirror of site.mirrors.values()) await prepareMirror(connection, mirror);
  for (const mirror of site.mirrors.values())
    await fillMirror(connection, mirror, site.registry.of(site.house.id), site.sql.touches);
}

async function lay(connection: WarehouseConnection, site: WarehouseSite, reason: RebuildReason): Promise<void> {
  for (const statements of site.sql.schema) await connection.run(statements);
  await connection.append(
    'warehouse_origin',
    ['organisation_id', 'schema_hash', 'built_at', 'reason'],
    [[site.house.id, site.sql.hash, site.clock.now(), reason]],
  );
}
