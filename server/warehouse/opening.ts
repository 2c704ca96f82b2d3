import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import type { CommittedSegment } from '../ledger/ledger.js';
import { messageOf, reasonOf, type RebuildReason } from './damage.js';
import { Database } from './database.js';
import { scan } from './scan.js';
import type { WarehouseSite } from './site.js';

export interface Opened {
  database: Database;
  /** False when the file was too large to be read through. */
  scanned: boolean;
}

export interface Refused {
  reason: RebuildReason;
  detail: string;
}

/** Opens the file as it stands, or says why it must be made again. Never changes it. */
export async function tryToOpen(site: WarehouseSite): Promise<Opened | Refused> {
  const suspicion = suspect(site);
  if (suspicion) return { reason: suspicion, detail: site.files.database };
  mark(site.files.opening);
  let database: Database | undefined;
  try {
    database = await Database.open(
      { file: site.files.database, ledger: site.files.ledger, spill: site.files.spill },
      site.limits,
    );
    const scanned = await inspect(site, database);
    return { database, scanned };
  } catch (error) {
    database?.close();
    if (error instanceof Disagreement) return { reason: error.reason, detail: error.message };
    return { reason: reasonOf(error), detail: messageOf(error) };
  } finally {
    rmSync(site.files.opening, { force: true });
  }
}

function suspect(site: WarehouseSite): RebuildReason | null {
  if (existsSync(site.files.opening)) return 'crashed-while-opening';
  if (!existsSync(site.files.database)) return 'missing';
  return statSync(site.files.database).size === 0 ? 'empty' : null;
}

/** Found at the next start, it says that opening took the process down. */
function mark(file: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  fsyncSync(descriptor);
  closeSync(descriptor);
}

async function inspect(site: WarehouseSite, database: Database): Promise<boolean> {
  const small = statSync(site.files.database).size <= site.limits.scanUpToBytes;
  if (small) await scan(database);
  await database.connected(async (connection) => {
    const [origin] = await connection.read<{ organisation_id: string; schema_hash: string }>(
      'SELECT organisation_id, schema_hash FROM warehouse_origin',
    );
    if (origin?.organisation_id !== site.house.id)
      throw new Disagreement('other-organisation', String(origin?.organisation_id));
    if (origin.schema_hash !== site.sql.hash) throw new Disagreement('schema-changed', origin.schema_hash);
    const applied = await connection.read<Applied>(
      'SELECT sequence, segment_id, sha256 FROM applied_segment ORDER BY sequence',
    );
    requireAgreement(applied, await site.ledger.segments(site.house));
  });
  return small;
}

interface Applied {
  sequence: number;
  segment_id: string;
  sha256: string;
}

/** What was applied must be the beginning of what is committed; the rest is caught up. */
function requireAgreement(applied: readonly Applied[], committed: readonly CommittedSegment[]): void {
  applied.forEach((row, at) => {
    const segment = committed[at];
    const same = segment?.id === row.segment_id && segment.sequence === row.sequence && segment.sha256 === row.sha256;
    if (!same) throw new Disagreement('disagrees-with-registry', `segment ${row.sequence}`);
  });
}

class Disagreement extends Error {
  constructor(
    readonly reason: RebuildReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
