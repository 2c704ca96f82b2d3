import { Logger } from '@nestjs/common';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { House } from '../../server/ledger/house.js';
import { LedgerSweep } from '../../server/ledger/ledger-sweep.js';
import { type CommittedSegment, Ledger } from '../../server/ledger/ledger.js';
import { type SegmentColumn, segmentColumns } from '../../server/ledger/segment-columns.js';
import type { Segment, SegmentCause } from '../../server/ledger/segment.entity.js';
import { entities } from '../../server/mikro-orm.config.js';
import { Organisations } from '../../server/registry/organisations.js';
import { connect } from '../../server/registry/connection.js';
import { Registry } from '../../server/registry/registry.js';
import { type Config, readConfig } from '../../server/shared/config.js';
import { Events } from '../../server/shared/events.js';
import { newId } from '../../server/shared/identifiers.js';
import { defaultLimits, type WarehouseLimits } from '../../server/warehouse/limits.js';
import type { Value } from '../../server/warehouse/to-duckdb.js';
import { Warehouses } from '../../server/warehouse/warehouses.js';
import { createTables, type Engine, openRegistry } from './registry.js';
import { StillClock } from './still-clock.js';

export type SegmentRow = Partial<Record<SegmentColumn, Value>> & { activity_id: string };

/** Registry, ledger and warehouses, each the real one, in a folder of their own. */
export class Stores {
  readonly config: Config;
  readonly clock = new StillClock(new Date('2026-06-01T12:00:00Z'));
  readonly organisations: Organisations;
  readonly ledger: Ledger;
  readonly sweep: LedgerSweep;
  events = new Events();
  warehouses: Warehouses;

  private constructor(
    readonly dataFolder: string,
    readonly registry: Registry,
    private readonly closeRegistry: () => Promise<void>,
    private readonly limits: WarehouseLimits = defaultLimits,
  ) {
    this.config = readConfig({ SILLAGE_DATA: dataFolder, SILLAGE_QUERIES: resolve('queries') });
    this.organisations = new Organisations(registry, this.clock);
    this.ledger = new Ledger(this.config, this.clock, registry);
    this.sweep = new LedgerSweep(this.config, this.ledger, registry, this.organisations, this.clock);
    this.warehouses = this.#newWarehouses();
  }

  static async open(limits: Partial<WarehouseLimits> = {}, engine: Engine = 'SQLite'): Promise<Stores> {
    Logger.overrideLogger(false);
    const { registry, close } = await openRegistry(engine);
    const dataFolder = mkdtempSync(join(tmpdir(), 'sillage-stores-'));
    const closeAll = async () => {
      await close();
      rmSync(dataFolder, { recursive: true, force: true });
    };
    return new Stores(dataFolder, registry, closeAll, { ...defaultLimits, ...limits });
  }

  /** The stores of a folder that stays, made when missing. */
  static async openIn(dataFolder: string): Promise<Stores> {
    Logger.overrideLogger(false);
    const file = join(dataFolder, 'registry.sqlite');
    const isNew = !existsSync(file);
    const orm = await connect({ databaseUrl: undefined, file }, entities);
    if (isNew) await createTables(orm);
    return new Stores(dataFolder, new Registry(orm.em), () => orm.close());
  }

  house(slug = 'association'): Promise<House> {
    return this.organisations.create({ slug, name: slug });
  }

  /** As after stopping and starting the process: mirrors and handlers must be registered again. */
  async restart(): Promise<void> {
    await this.warehouses.closeAll();
    this.events = new Events();
    this.warehouses = this.#newWarehouses();
  }

  /** Seals and commits a segment as an import would, and leaves the warehouse to catch up. */
  async accept(house: House, rows: readonly SegmentRow[], cause: SegmentCause = 'import'): Promise<Segment> {
    return this.acceptOlder(house, rows, [], cause);
  }

  /** As an earlier version did, whose segments had fewer columns. */
  async acceptOlder(
    house: House,
    rows: readonly SegmentRow[],
    absent: readonly SegmentColumn[],
    cause: SegmentCause = 'import',
  ): Promise<Segment> {
    const segmentId = newId(this.clock.now());
    const file = await this.writeSegment(house, rows, absent);
    return this.#commit(house, segmentId, file, cause, rows.length);
  }

  /** The same segment again, in another house. */
  async acceptCopy(house: House, of: CommittedSegment): Promise<Segment> {
    const file = await this.ledger.temporaryFile(house.slug, 'parquet');
    copyFileSync(of.file, file);
    return this.#commit(house, of.id, file, of.cause, of.rows);
  }

  async #commit(house: House, segmentId: string, file: string, cause: SegmentCause, rows: number): Promise<Segment> {
    const sealed = await this.ledger.sealSegment(house.slug, segmentId, file);
    return this.registry.transaction(house.id, (manager) =>
      this.ledger.record(manager, { segmentId, importId: newId(this.clock.now()), cause, rows, ...sealed }),
    );
  }

  /** A segment file, neither sealed nor committed. */
  async writeSegment(
    house: House,
    rows: readonly SegmentRow[],
    absent: readonly SegmentColumn[] = [],
  ): Promise<string> {
    const file = await this.ledger.temporaryFile(house.slug, 'parquet');
    const columns = (Object.keys(segmentColumns) as SegmentColumn[]).filter((column) => !absent.includes(column));
    const warehouse = await this.warehouses.of(house);
    await warehouse.scratch(async (connection) => {
      const definition = columns.map((column) => `${column} ${segmentColumns[column]}`).join(', ');
      await connection.run(`CREATE TEMP TABLE staged (${definition})`);
      const full = rows.map((row) => ({ ...defaults, ...row }));
      await connection.append(
        'staged',
        columns,
        full.map((row) => columns.map((column) => row[column])),
      );
      await connection.copyToParquet('SELECT * FROM staged', file);
    });
    return file;
  }

  async close(): Promise<void> {
    await this.warehouses.closeAll();
    await this.closeRegistry();
  }

  #newWarehouses(): Warehouses {
    return new Warehouses(
      this.config,
      this.clock,
      this.events,
      this.registry,
      this.organisations,
      this.ledger,
      this.limits,
    );
  }
}

const defaults: Partial<Record<SegmentColumn, Value>> = {
  operation: 'insert',
  record: 'activity',
  source: 'food-bank',
  import_id: '00000000-0000-7000-8000-000000000001',
  line: 2,
  mission_id: 'soup',
  day: '2026-03-02',
  person_seconds: 3600,
  headcount: 1,
  provenance: 'declared',
  status: 'validated',
  remote: false,
  outcomes: [],
  flags: [],
};
