import { Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../shared/app-error.js';
import type { RebuildProgress } from './building.js';
import type { ColumnDescription, Columns, WarehouseConnection } from './connection.js';
import { messageOf } from './damage.js';
import type { Database } from './database.js';
import type { Plain } from './from-duckdb.js';
import { DamageFound, Keeper, type WarehouseState } from './keeper.js';
import { fillMirror } from './mirror.js';
import { applyPending } from './pending.js';
import type { WarehouseSite } from './site.js';
import { type Snapshot, throughSnapshot } from './snapshot.js';
import type { TimeLimit } from './time-limit.js';
import type { Parameters } from './to-duckdb.js';
import { Turns } from './turns.js';
import { compareWithLedger, type Verification } from './verification.js';

/**
 * One organisation's DuckDB file: rebuildable from ledger and registry, never the truth.
 *
 * Inside `write` and `scratch` use only the connection they hand you. Never call the warehouse from
 * inside a registry transaction: SQLite has one connection, and the warehouse reads the registry.
 */
export class Warehouse {
  readonly #keeper: Keeper;
  readonly #writing = new Turns(1);
  readonly #holding = new AsyncLocalStorage<'write' | 'scratch' | 'snapshot'>();
  /** Runs work as nobody's: neither inside a scratch nor inside the gate. */
  readonly #apart = AsyncLocalStorage.snapshot();
  readonly #logger = new Logger('Warehouse');

  constructor(
    private readonly site: WarehouseSite,
    private readonly reading: Turns,
  ) {
    this.#keeper = new Keeper(site);
  }

  /** True when the file could not be made again: the next use opens it afresh. */
  get isLost(): boolean {
    return this.#keeper.isLost;
  }

  /** Another number as soon as anything may have been committed here; null while nothing can be read. */
  get version(): number | null {
    return this.#keeper.version;
  }

  /**
   * Opens or rebuilds, then catches up; the news is left to the caller, who must let others in first.
   * Called by `Warehouses` alone. Returns the days whose figures moved, null for all of them.
   */
  async open(): Promise<readonly string[] | null> {
    try {
      const rebuilt = await this.#keeper.open();
      const { days } = await this.#asWriter((database) => applyPending(this.site, database));
      return rebuilt ? null : days;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  /**
   * Rows of exactly one SELECT, as plain objects (see `fromDuckDB`). Waits its turn among few.
   * Throws `query-too-long`, `figures-being-rebuilt`.
   */
  read<T = Record<string, Plain>>(sql: string, parameters?: Parameters, limit?: TimeLimit): Promise<T[]> {
    return this.#select(sql, (connection) => connection.read<T>(sql, parameters), limit);
  }

  /** The same, column by column, for Arrow. */
  readColumns(sql: string, parameters?: Parameters, limit?: TimeLimit): Promise<Columns> {
    return this.#select(sql, (connection) => connection.readColumns(sql, parameters), limit);
  }

  /**
   * Everything that `work` reads is of one moment, whatever is written meanwhile: for answers made of several readings.
   * Waits its turn among few, once for all of them. Throws as `read`.
   */
  snapshot<T>(work: (reader: Snapshot) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    const bounded = { timeoutMs: this.site.limits.readTimeoutMs, ...limit };
    const look = (database: Database) =>
      this.#holding.run('snapshot', () =>
        database.lookedAtAgain((connection) => throughSnapshot(connection, work), bounded),
      );
    return this.#pass((database) => this.reading.take(() => look(database), limit.signal));
  }

  /** Names and DuckDB types of the columns a SELECT gives. */
  describe(sql: string, parameters?: Parameters): Promise<ColumnDescription[]> {
    return this.#select(sql, (connection) => connection.describe(sql, parameters), {});
  }

  /** DuckDB's syntax tree of some SQL: `{ error: false, statements }`, or `{ error: true, error_message }`. */
  async parse(sql: string): Promise<unknown> {
    const [row] = await this.#pass((database) =>
      database.connected((connection) =>
        connection.read<{ tree: string }>('SELECT json_serialize_sql($sql::VARCHAR) AS tree', { sql }),
      ),
    );
    return JSON.parse(row?.tree ?? 'null') as unknown;
  }

  /** One writer at a time, all or nothing. */
  write<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#asWriter((database) => database.transaction(work, limit), limit.signal);
  }

  /** The SELECTs of `queries/touches`, by table. */
  get touches(): Readonly<Record<string, string>> {
    return this.site.sql.touches;
  }

  /** Writes as `write` does, tells what came of it, and leaves everything as it was. */
  rehearse<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#asWriter((database) => database.rehearsal(work, limit), limit.signal);
  }

  /** A connection of its own with temporary tables, seeing the warehouse as it stands now and unable to change it. */
  scratch<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#pass((database) => this.#holding.run('scratch', () => database.lookedAt(work, limit)));
  }

  /**
   * Applies the committed segments not applied yet, in order, then publishes 'warehouse-changed' with the
   * days touched. Doing it again changes nothing. Throws `ledger-damaged`; what was applied before stays.
   */
  async catchUp(): Promise<{ applied: number }> {
    const days = new Set<string>();
    try {
      const { applied } = await this.#asWriter((database) => applyPending(this.site, database, days));
      return { applied };
    } finally {
      if (days.size > 0) await this.announce([...days].toSorted());
    }
  }

  /** Reads a mirrored table from the registry again. Throws when nobody mirrors that name. */
  async refreshDimension(name: string): Promise<void> {
    const mirror = this.site.mirrors.get(name);
    if (!mirror) throw new Error(`No room mirrors “${name}” into the warehouse`);
    const { registry, house, sql } = this.site;
    await this.write((connection) => fillMirror(connection, mirror, registry.of(house.id), sql.touches));
  }

  /**
   * Makes the whole file again from ledger and registry; readers go on meanwhile. Returns how many
   * segments were replayed. Throws `ledger-damaged`; the file in use then stays.
   */
  async rebuild(onProgress?: (progress: RebuildProgress) => void): Promise<{ applied: number }> {
    const applied = await this.#alone(() => this.#keeper.rebuild(onProgress));
    await this.announce(null);
    return { applied };
  }

  /** Replays the ledger into a second file and compares every table. Throws `ledger-damaged`. */
  async verify(): Promise<Verification> {
    await this.catchUp();
    return this.#asWriter((database) => compareWithLedger(this.site, database));
  }

  state(): WarehouseState {
    return this.#keeper.state();
  }

  /** Tells the rooms below which days' figures may have moved (null: all). */
  announce(days: readonly string[] | null): Promise<void> {
    return this.site.events.publish('warehouse-changed', { organisationId: this.site.house.id, days });
  }

  #select<T>(sql: string, work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    if (this.#holding.getStore() === 'snapshot')
      throw new Error('Inside `snapshot`, use the reader it hands you: another one would see another moment');
    const bounded = { timeoutMs: this.site.limits.readTimeoutMs, ...limit };
    const ask = (database: Database) =>
      database.connected(async (connection) => {
        await connection.requireOneSelect(sql);
        return work(connection);
      }, bounded);
    return this.#pass((database) => this.reading.take(() => ask(database), limit.signal));
  }

  #asWriter<T>(work: (database: Database) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#alone(() => this.#pass((database) => this.#holding.run('write', () => work(database))), signal);
  }

  #alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const held = this.#holding.getStore();
    if (held)
      throw new Error(
        `Inside \`${held}\`, use the connection it hands you: waiting for another writer would never end`,
      );
    return this.#writing.take(work, signal);
  }

  async #pass<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#keeper.pass(work);
    } catch (error) {
      if (!(error instanceof DamageFound)) throw error;
      this.#recover(error);
      throw new AppError('figures-being-rebuilt');
    }
  }

  /** In the background: whoever met the damage is told to come back, whoever comes next waits. */
  #recover(found: DamageFound): void {
    void this.#apart(async () => {
      try {
        const rebuilt = await this.#keeper.recover(found);
        if (rebuilt) await this.announce(null);
      } catch (error) {
        this.#logger.error(`${this.site.house.slug}: could not be rebuilt: ${messageOf(error)}`);
      }
    });
  }
}
