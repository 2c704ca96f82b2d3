import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export type LedgerShelf = 'segments' | 'originals' | 'rejections' | 'tmp' | 'unfinished';
const ledgerShelves: readonly LedgerShelf[] = ['segments', 'originals', 'rejections', 'tmp', 'unfinished'];

/** Where one organisation keeps everything that is only its own. */
export function organisationFolder(dataFolder: string, slug: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) throw new Error(`“${slug}” cannot name a folder`);
  return join(dataFolder, 'organisations', slug);
}

/** The ledger's shelves on disk, made when missing. */
export class LedgerFolder {
  readonly path: string;

  constructor(dataFolder: string, slug: string) {
    this.path = join(organisationFolder(dataFolder, slug), 'ledger');
  }

  shelf(shelf: LedgerShelf): string {
    return join(this.path, shelf);
  }

  segment(id: string): string {
    return join(this.shelf('segments'), `${named(id)}.parquet`);
  }

  original(importId: string): string {
    return join(this.shelf('originals'), named(importId));
  }

  rejections(importId: string): string {
    return join(this.shelf('rejections'), `${named(importId)}.ndjson.gz`);
  }

  /** Beside the rejected lines of the same import. */
  flags(importId: string): string {
    return join(this.shelf('rejections'), `${named(importId)}.flags.ndjson.gz`);
  }

  /** Says whose ledger this is: the id of its organisation. */
  get owner(): string {
    return join(this.path, 'organisation');
  }

  async prepare(): Promise<void> {
    for (const shelf of ledgerShelves) await mkdir(this.shelf(shelf), { recursive: true, mode: 0o700 });
  }
}

/** Only our own identifiers name files: nothing a person typed ever does. */
function named(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Error(`“${id}” cannot name a ledger file`);
  return id.toLowerCase();
}
