import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { organisationFolder } from '../ledger/ledger-folder.js';

/** Every path of one organisation's warehouse. */
export class WarehouseFiles {
  readonly folder: string;
  readonly database: string;
  /** Being built; takes the place of `database` in one rename. */
  readonly next: string;
  /** Replayed by a verification, then removed. */
  readonly replica: string;
  /** Exists while the file is being opened: found at start, it says that opening killed the process. */
  readonly opening: string;
  readonly quarantine: string;
  readonly spill: string;
  readonly ledger: string;

  constructor(dataFolder: string, slug: string) {
    this.folder = organisationFolder(dataFolder, slug);
    this.database = join(this.folder, 'warehouse.duckdb');
    this.next = join(this.folder, 'warehouse.next.duckdb');
    this.replica = join(this.folder, 'warehouse.replica.duckdb');
    this.opening = join(this.folder, 'warehouse.opening');
    this.quarantine = join(this.folder, 'quarantine');
    this.spill = join(this.folder, 'spill');
    this.ledger = join(this.folder, 'ledger');
  }

  /** Makes the folders, and removes what a killed process left half done. */
  prepare(): void {
    for (const half of [this.next, this.replica]) removeDatabase(half);
    rmSync(this.spill, { recursive: true, force: true });
    for (const folder of [this.folder, this.quarantine, this.ledger])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  quarantined(): string[] {
    return readdirSync(this.quarantine)
      .filter((name) => name.endsWith('.duckdb'))
      .toSorted();
  }
}

/** DuckDB keeps its log of recent writes beside the file. */
export function walOf(database: string): string {
  return `${database}.wal`;
}

export function removeDatabase(database: string): void {
  for (const file of [database, walOf(database)]) rmSync(file, { force: true });
}
