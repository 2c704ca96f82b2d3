import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Organisations } from '../registry/organisations.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Config } from '../shared/config.js';
import type { House } from './house.js';
import { LedgerFolder, type LedgerShelf } from './ledger-folder.js';
import { Ledger } from './ledger.js';

export interface Swept {
  /** Names of files put aside: nothing committed knows them. */
  aside: string[];
  /** Names of files brought back: the registry knows them again. */
  broughtBack: string[];
}

type KnownImports = (manager: RegistryManager) => Promise<readonly string[]>;
type Kept = Exclude<LedgerShelf, 'tmp' | 'unfinished'>;

const DAYS_ASIDE = 30;
const DAY = 24 * 3600 * 1000;

/**
 * At start, puts aside what killed work left behind: sealed segments, originals and lists of rejections that
 * no committed row knows. Nothing is destroyed before thirty days, and what a restored registry knows again is
 * brought back. A ledger of another organisation is not touched: start ends with `ledger-of-another`.
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
    private readonly clock: Clock,
  ) {}

  /** Told by the room of imports, before start ends. Until then originals and rejections are left alone. */
  knowImports(read: KnownImports): void {
    this.#knownImports = read;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const organisation of await this.organisations.list()) await this.sweep(organisation);
  }

  /** Throws `ledger-of-another`. */
  async sweep(house: House): Promise<Swept> {
    const folder = new LedgerFolder(this.config.dataFolder, house.slug);
    await folder.prepare();
    await requireOwner(folder, house.id);
    const swept: Swept = { aside: [], broughtBack: [] };
    for (const name of await readdir(folder.shelf('tmp')))
      await rm(join(folder.shelf('tmp'), name), { recursive: true, force: true });
    await this.#tidy(folder, 'segments', new Set((await this.ledger.segments(house)).map(({ id }) => id)), swept);
    if (this.#knownImports) {
      const imports = new Set(await this.#knownImports(this.registry.of(house.id)));
      await this.#tidy(folder, 'originals', imports, swept);
      await this.#tidy(folder, 'rejections', imports, swept);
    }
    await this.#forgetOld(folder);
    this.#tell(house, swept);
    return swept;
  }

  async #tidy(folder: LedgerFolder, shelf: Kept, known: ReadonlySet<string>, swept: Swept): Promise<void> {
    const isKnown = (name: string) => known.has(name.split('.')[0] ?? name);
    const aside = folder.shelf('unfinished');
    for (const name of await readdir(folder.shelf(shelf))) {
      if (isKnown(name)) continue;
      await rename(join(folder.shelf(shelf), name), join(aside, `${shelf} ${name}`));
      swept.aside.push(name);
    }
    const present = new Set(await readdir(folder.shelf(shelf)));
    for (const file of await readdir(aside)) {
      const name = file.slice(shelf.length + 1);
      if (!file.startsWith(`${shelf} `) || !isKnown(name) || present.has(name)) continue;
      await rename(join(aside, file), join(folder.shelf(shelf), name));
      swept.broughtBack.push(name);
    }
  }

  async #forgetOld(folder: LedgerFolder): Promise<void> {
    const oldest = this.clock.now().getTime() - DAYS_ASIDE * DAY;
    for (const name of await readdir(folder.shelf('unfinished'))) {
      const file = join(folder.shelf('unfinished'), name);
      if ((await stat(file)).ctimeMs < oldest) await rm(file, { force: true });
    }
  }

  #tell(house: House, { aside, broughtBack }: Swept): void {
    if (aside.length > 0)
      this.#logger.warn(
        `${house.slug}: ${aside.length} file(s) of unfinished work put aside in ledger/unfinished for ${DAYS_ASIDE} days`,
      );
    if (broughtBack.length > 0)
      this.#logger.warn(`${house.slug}: ${broughtBack.length} file(s) brought back from ledger/unfinished`);
  }
}

/** The first organisation that uses a ledger owns it. Another registry's organisation of the same name does not. */
async function requireOwner(folder: LedgerFolder, organisationId: string): Promise<void> {
  const owner = await readFile(folder.owner, 'utf8').catch(() => null);
  if (owner === null) await writeFile(folder.owner, `${organisationId}\n`, { mode: 0o600, flag: 'wx' });
  else if (owner.trim() !== organisationId) throw new AppError('ledger-of-another', { folder: folder.path });
}
