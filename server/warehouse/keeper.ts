import { Logger } from '@nestjs/common';
import { renameSync, rmSync } from 'node:fs';
import { sync } from '../ledger/durable-file.js';
import { AppError } from '../shared/app-error.js';
import { faultPoint } from '../shared/fault.js';
import { build, mirrorAll, type RebuildProgress } from './building.js';
import type { WarehouseConnection } from './connection.js';
import { damageShownBy, messageOf, type RebuildReason } from './damage.js';
import { Database } from './database.js';
import { Gate } from './gate.js';
import { tryToOpen } from './opening.js';
import { quarantine } from './quarantine.js';
import type { WarehouseSite } from './site.js';
import { walOf } from './warehouse-files.js';

export interface WarehouseState {
  /** Instant (ISO, UTC) at which this file was made again from the ledger, and why; null when it never was. */
  rebuiltAt: string | null;
  reason: string | null;
  /** Names of the files put aside, oldest first. */
  quarantined: string[];
  /** False when the file was too large to be read through at open. */
  scanned: boolean;
  /** What could not be set up at open: views or indicator tables, in words for a technician. */
  faults: string[];
}

/** Keeps one warehouse file open and sound: opens it, replaces it, puts a damaged one aside. */
export class Keeper {
  readonly #gate = new Gate();
  readonly #logger = new Logger('Warehouse');
  #database: Database | null = null;
  #isLost = false;
  #scanned = true;
  #faults: string[] = [];
  #origin: Pick<WarehouseState, 'rebuiltAt' | 'reason'> = { rebuiltAt: null, reason: null };

  constructor(private readonly site: WarehouseSite) {}

  /** True when it was closed, or could not be opened or made again; not while it is being replaced. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** See `Database`; null while no file is open. */
  get version(): number | null {
    return this.#database?.version ?? null;
  }

  /** Opens the file, making it again when it cannot be trusted. Returns whether it was made again. */
  open(): Promise<boolean> {
    return this.#gate.alone(async () => {
      this.site.files.prepare();
      return this.#orLost(() => this.#openOrRebuild());
    });
  }

  /** Work on the open file; it is not replaced meanwhile. An error that shows damage carries `DamageFound`. */
  pass<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#gate.pass(async () => {
      const database = this.#database;
      if (!database) throw new AppError('figures-being-rebuilt');
      try {
        return await work(database);
      } catch (error) {
        const shown = damageShownBy(error);
        throw shown ? new DamageFound(database, shown, error) : error;
      }
    });
  }

  /** Makes the file again beside the one in use, then takes its place. */
  async rebuild(onProgress?: (progress: RebuildProgress) => void): Promise<number> {
    const segments = await this.#buildNext('asked', onProgress);
    await this.#gate.alone(() =>
      this.#orLost(async () => {
        this.#close();
        await this.#swap('asked', false);
        await this.#settleIn();
      }),
    );
    return segments;
  }

  /** After damage: opens again, or makes the file again. False when another reader's finding was dealt with already. */
  recover(found: DamageFound): Promise<boolean> {
    return this.#gate.alone(async () => {
      if (this.#database !== found.database) return false;
      this.#logger.error(`${this.site.house.slug}: ${messageOf(found.cause)}`);
      return this.#orLost(async () => {
        this.#close();
        if (found.shown === 'doubtful') return this.#openOrRebuild();
        await this.#replace('damaged');
        return true;
      });
    });
  }

  close(): Promise<void> {
    return this.#gate.alone(async () => {
      this.#isLost = true;
      this.#close();
    });
  }

  state(): WarehouseState {
    return {
      ...this.#origin,
      quarantined: this.site.files.quarantined(),
      scanned: this.#scanned,
      faults: [...this.#faults],
    };
  }

  async #orLost<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#isLost = true;
      this.#close();
      throw error;
    }
  }

  async #openOrRebuild(): Promise<boolean> {
    const opened = await tryToOpen(this.site);
    if ('database' in opened) {
      this.#database = opened.database;
      this.#scanned = opened.scanned;
      await this.#settleIn();
      return false;
    }
    const isNew = opened.reason === 'missing' && (await this.site.ledger.segments(this.site.house)).length === 0;
    if (!isNew)
      this.#logger.warn(`${this.site.house.slug}: ${opened.reason} (${opened.detail}); rebuilding from the ledger`);
    await this.#replace(isNew ? 'new' : opened.reason);
    return true;
  }

  async #replace(reason: RebuildReason): Promise<void> {
    await this.#buildNext(reason);
    await this.#swap(reason, reason !== 'schema-changed');
    await this.#settleIn();
  }

  async #buildNext(reason: RebuildReason, onProgress?: (progress: RebuildProgress) => void): Promise<number> {
    const segments = await this.site.ledger.segments(this.site.house);
    await build(this.site, { file: this.site.files.next, reason, segments, onProgress });
    return segments.length;
  }

  /** Puts the new file in place; the old one goes, or to quarantine. A cut in between leaves no file, or the new one. */
  async #swap(reason: RebuildReason, putAside: boolean): Promise<void> {
    const { files, clock, limits, house } = this.site;
    const aside = putAside ? quarantine(files, reason, clock.now(), limits.quarantinedCopies) : null;
    if (aside) this.#logger.warn(`${house.slug}: the former file is kept as quarantine/${aside}`);
    rmSync(walOf(files.database), { force: true });
    rmSync(files.opening, { force: true });
    faultPoint('mid-swap');
    renameSync(files.next, files.database);
    await sync(files.folder);
    this.#database = await Database.open({ file: files.database, ledger: files.ledger, spill: files.spill }, limits);
    this.#scanned = true;
    if (reason !== 'new') this.#logger.log(`${house.slug}: rebuilt from the ledger (${reason})`);
  }

  /** Mirrors filled, then the other rooms' views and tables, each on its own: one that fails never stops the house. */
  async #settleIn(): Promise<void> {
    const database = this.#database;
    if (!database) return;
    this.#origin = await database.connected(readOrigin);
    await database.transaction((connection) => mirrorAll(connection, this.site));
    this.#faults = [];
    const { house, openHandlers, tableKeepers } = this.site;
    for (const handler of openHandlers) await this.#orTell(database.transaction((one) => handler(one, house)));
    for (const keeper of tableKeepers)
      await this.#orTell(keeper(house, (work, limit) => database.transaction(work, limit)));
  }

  async #orTell(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => {
      this.#faults.push(messageOf(error));
      this.#logger.error(`${this.site.house.slug}: ${messageOf(error)}`);
    });
  }

  #close(): void {
    const database = this.#database;
    this.#database = null;
    database?.close();
  }
}

async function readOrigin(connection: WarehouseConnection): Promise<Pick<WarehouseState, 'rebuiltAt' | 'reason'>> {
  const [origin] = await connection.read<{ built_at: string; reason: string }>(
    'SELECT built_at, reason FROM warehouse_origin',
  );
  if (!origin || origin.reason === 'new') return { rebuiltAt: null, reason: null };
  return { rebuiltAt: origin.built_at, reason: origin.reason };
}

/** An error of a query that says that the file itself is not sound. */
export class DamageFound extends Error {
  constructor(
    readonly database: Database,
    readonly shown: 'damaged' | 'doubtful',
    override readonly cause: unknown,
  ) {
    super(messageOf(cause));
  }
}
