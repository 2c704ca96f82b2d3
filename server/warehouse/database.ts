import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { resolve } from 'node:path';
import { WarehouseConnection } from './connection.js';
import { KeptStatements } from './kept-statements.js';
import type { WarehouseLimits } from './limits.js';
import { type TimeLimit, withinTime } from './time-limit.js';

/** Two instances on one path in one process corrupt the file: every open path stands here. */
const openPaths = new Set<string>();
/** Commits of every file this process has opened: no two states of any of them have the same number. */
let commits = 0;

export interface DatabasePlace {
  file: string;
  /** The only folder that SQL may read and write files in. */
  ledger: string;
  spill: string;
}

/** One DuckDB file, open and locked down. */
export class Database {
  #closed = false;
  #version = (commits += 1);
  /** Connections that readers have used and will use again. */
  readonly #idle: { duckdb: DuckDBConnection; kept: KeptStatements }[] = [];

  private constructor(
    private readonly instance: DuckDBInstance,
    readonly file: string,
  ) {}

  /** Throws when the path is already open here, locked elsewhere, or not a readable DuckDB file. */
  static async open(place: DatabasePlace, limits: WarehouseLimits): Promise<Database> {
    const file = resolve(place.file);
    if (openPaths.has(file)) throw new Error(`${file} is already open in this process`);
    openPaths.add(file);
    try {
      const instance = await DuckDBInstance.create(file, options(place, limits));
      const database = new Database(instance, file);
      await database.#lockDown(place.ledger).catch((error: unknown) => {
        database.close();
        throw error;
      });
      return database;
    } catch (error) {
      openPaths.delete(file);
      throw error;
    }
  }

  /**
   * Another number as soon as something may have been committed: what was read after taking it is of today for as long
   * as it stays the same.
   */
  get version(): number {
    return this.#version;
  }

  /** A connection of its own for the time of `work`; its temporary tables go with it. */
  async connected<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    const duckdb = await this.instance.connect();
    try {
      return await withinTime(duckdb, limit, () => work(new WarehouseConnection(duckdb)));
    } finally {
      duckdb.disconnectSync();
    }
  }

  /** All or nothing. */
  transaction<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#within('BEGIN TRANSACTION', 'COMMIT', work, limit, () => (this.#version = commits += 1));
  }

  /** The same, told and then taken back. */
  rehearsal<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#within('BEGIN TRANSACTION', 'ROLLBACK', work, limit);
  }

  /** Sees the database as it stands; only temporary tables can be written, and they go, uncommitted, at the end. */
  lookedAt<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    return this.#within('BEGIN TRANSACTION READ ONLY', 'ROLLBACK', work, limit);
  }

  /** As `lookedAt`, for readings that come again and again: their statements are planned once. */
  async lookedAtAgain<T>(work: (connection: WarehouseConnection) => Promise<T>, limit: TimeLimit = {}): Promise<T> {
    const reader = this.#idle.pop() ?? { duckdb: await this.instance.connect(), kept: new KeptStatements() };
    try {
      const result = await withinTime(reader.duckdb, limit, async () => {
        await reader.duckdb.run('BEGIN TRANSACTION READ ONLY');
        const found = await work(new WarehouseConnection(reader.duckdb, reader.kept));
        await reader.duckdb.run('ROLLBACK');
        return found;
      });
      this.#idle.push(reader);
      return result;
    } catch (error) {
      leave(reader);
      throw error;
    } finally {
      if (this.#closed) this.#idle.splice(0).forEach(leave);
    }
  }

  #within<T>(
    begin: string,
    end: string,
    work: (connection: WarehouseConnection) => Promise<T>,
    limit: TimeLimit,
    moved: () => void = () => undefined,
  ): Promise<T> {
    return this.connected(async (connection) => {
      await connection.run(begin);
      try {
        const result = await work(connection);
        // Nobody takes what is landing for what stood before, nor what was read meanwhile for what stands after.
        moved();
        await connection.run(end).finally(moved);
        return result;
      } catch (error) {
        await connection.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    }, limit);
  }

  /** Everything written reaches the file itself; nothing is left in the log beside it. */
  async settle(): Promise<void> {
    await this.connected((connection) => connection.run('CHECKPOINT'));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#idle.splice(0).forEach(leave);
    this.instance.closeSync();
    openPaths.delete(this.file);
  }

  async #lockDown(ledger: string): Promise<void> {
    await this.connected(async (connection) => {
      await connection.run("SET GLOBAL TimeZone = 'UTC'");
      await connection.run(`SET GLOBAL allowed_directories = ['${resolve(ledger).replaceAll("'", "''")}']`);
      await connection.run('SET GLOBAL enable_external_access = false');
      await connection.run('SET GLOBAL lock_configuration = true');
    });
  }
}

function leave({ duckdb, kept }: { duckdb: DuckDBConnection; kept: KeptStatements }): void {
  kept.close();
  duckdb.disconnectSync();
}

function options(place: DatabasePlace, limits: WarehouseLimits): Record<string, string> {
  return {
    threads: String(limits.threads),
    memory_limit: limits.memory,
    temp_directory: place.spill,
    // Memory that is free goes back to the system, rather than staying with the process.
    allocator_flush_threshold: '16MB',
    allocator_bulk_deallocation_flush_threshold: '32MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'false',
  };
}
