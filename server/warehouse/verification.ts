import type { CommittedSegment } from '../ledger/ledger.js';
import { build } from './building.js';
import { Database } from './database.js';
import { type Difference, differences, fingerprint, type Measure } from './fingerprint.js';
import { lastApplied } from './pending.js';
import type { WarehouseSite } from './site.js';
import { removeDatabase } from './warehouse-files.js';

export interface Verification {
  same: boolean;
  /** Where the tables in use part from those made anew. */
  differences: Difference[];
}

/** Replays what was applied into a second file and compares every table. Throws `ledger-damaged`. */
export async function compareWithLedger(site: WarehouseSite, database: Database): Promise<Verification> {
  const last = await lastApplied(database);
  const segments = (await site.ledger.segments(site.house)).filter((segment) => segment.sequence <= last);
  const expected = await replica(site, segments);
  const found = await database.connected(fingerprint);
  const apart = differences(expected, found);
  return { same: apart.length === 0, differences: apart };
}

async function replica(site: WarehouseSite, segments: readonly CommittedSegment[]): Promise<Measure[]> {
  const { files, limits } = site;
  await build(site, { file: files.replica, reason: 'asked', segments });
  const database = await Database.open({ file: files.replica, ledger: files.ledger, spill: files.spill }, limits);
  try {
    return await database.connected(fingerprint);
  } finally {
    database.close();
    removeDatabase(files.replica);
  }
}
