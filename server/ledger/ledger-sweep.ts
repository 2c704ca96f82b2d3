import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Organisations } from '../registry/organisations.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { Config } from '../shared/config.js';
import type { House } from './house.js';
import { LedgerFolder, type LedgerShelf } from './ledger-folder.js';
import { Ledger } from './ledger.js';

export interface Swept {
  removed: string[];
  /** More than killed work can leave: kept, because the registry may be the wrong one. */
  kept: string[];
}

type KnownImports = (manager: RegistryManager) => Promise<readonly string[]>;

/** Imports run one at a time; corrections and undos beside one may leave a few more. */
const MOST_SEGMENTS_LEFT = 3;
/** Uploads may wait in a queue of 20. */
const MOST_UPLOADS_LEFT = 30;

/**
 * At start, removes what killed work left behind: temporary files, and sealed segments, originals and
 * lists of rejections that no committed row knows. A registry restored from the wrong back-up would
 * know almost nothing: past a few files, nothing is removed and the log says so.
 */
@Injectable()
export class LedgerSweep implements OnApplicationBootstrap {
  readonly #logger = new Logger('Ledger');
  #knownImports: KnownImports | null = null;

  constructor(
    private readonly config: Config,
    private readonly ledger: Ledger,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /** Told by the room of imports, before start ends. Until then originals and rejections are left alone. */
  knowImports(read: KnownImports): void {
    this.#knownImports = read;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const organisation of await this.organisations.list()) await this.sweep(organisation);
  }

  async sweep(house: House): Promise<Swept> {
    const folder = new LedgerFolder(this.config.dataFolder, house.slug);
    const swept: Swept = { removed: [], kept: [] };
    await folder.prepare();
    await this.#clear(folder, 'tmp', new Set(), Infinity, swept);
    const known = new Set((await this.ledger.segments(house)).map((segment) => segment.id));
    await this.#clear(folder, 'segments', known, known.size === 0 ? 1 : MOST_SEGMENTS_LEFT, swept);
    if (this.#knownImports) {
      const imports = new Set(await this.#knownImports(this.registry.of(house.id)));
      await this.#clear(folder, 'originals', imports, MOST_UPLOADS_LEFT, swept);
      await this.#clear(folder, 'rejections', imports, MOST_UPLOADS_LEFT, swept);
    }
    this.#tell(house, swept);
    return swept;
  }

  async #clear(
    folder: LedgerFolder,
    shelf: LedgerShelf,
    known: ReadonlySet<string>,
    most: number,
    swept: Swept,
  ): Promise<void> {
    const names = (await readdir(folder.shelf(shelf))).filter((name) => !known.has(name.split('.')[0] ?? name));
    const files = names.map((name) => join(folder.shelf(shelf), name));
    if (files.length > most) {
      swept.kept.push(...files);
      return;
    }
    for (const file of files) await rm(file, { force: true });
    swept.removed.push(...files);
  }

  #tell(house: House, swept: Swept): void {
    if (swept.removed.length > 0)
      this.#logger.log(`${house.slug}: removed ${swept.removed.length} file(s) of unfinished work`);
    if (swept.kept.length > 0) {
      this.#logger.error(
        `${house.slug}: ${swept.kept.length} ledger file(s) are unknown to the registry and were kept. ` +
          'Check that DATABASE_URL and SILLAGE_DATA belong together, or restore the registry of the same back-up.',
      );
    }
  }
}
