import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import { Ledger } from '../ledger/ledger.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { Config } from '../shared/config.js';
import { Events } from '../shared/events.js';
import { WarehouseLimits } from './limits.js';
import type { Mirror } from './mirror.js';
import type { OpenHandler, TableKeeper } from './site.js';
import { readSqlFiles } from './sql-files.js';
import { Turns } from './turns.js';
import { WarehouseFiles } from './warehouse-files.js';
import { Warehouse } from './warehouse.js';

export type { Warehouse } from './warehouse.js';

/** One warehouse per organisation, opened on first need. */
@Injectable()
export class Warehouses implements OnApplicationShutdown {
  readonly #open = new Map<string, Promise<Warehouse>>();
  readonly #mirrors = new Map<string, Mirror>();
  readonly #openHandlers: OpenHandler[] = [];
  readonly #tableKeepers: TableKeeper[] = [];
  readonly #telling = new Set<Promise<void>>();
  /** Accepted segments on their way into the warehouse, by organisation. */
  readonly #following = new Map<string, Set<Promise<void>>>();
  readonly #reading: Turns;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
    private readonly limits: WarehouseLimits,
  ) {
    this.#reading = new Turns(limits.concurrentReads);
    events.on('segment-accepted', ({ organisationId }) => this.#followed(organisationId));
    events.on('dimension-changed', ({ organisationId, dimension }) => this.#refresh(organisationId, dimension));
  }

  /**
   * The organisation's warehouse: open, sound and caught up. Throws `ledger-damaged` when it cannot be
   * rebuilt; the next call tries again.
   */
  async of(house: House): Promise<Warehouse> {
    const known = this.#open.get(house.slug);
    if (known) {
      const warehouse = await known;
      if (!warehouse.isLost) return warehouse;
      if (this.#open.get(house.slug) === known) this.#open.delete(house.slug);
      return this.of(house);
    }
    const opening = this.#start(house);
    this.#open.set(house.slug, opening);
    opening.catch(() => this.#open.delete(house.slug));
    return opening;
  }

  /** The same, once it holds every segment that was accepted here: for whoever shows rows one by one. */
  async current(house: House): Promise<Warehouse> {
    await Promise.allSettled(this.#following.get(house.id) ?? new Set<Promise<void>>());
    return this.of(house);
  }

  /** Waits until every accepted segment has been followed: for commands, which ask once. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#following.values()].flatMap((under) => [...under]));
  }

  /** Registers columns that queries may join. Call it in `onModuleInit`, before any warehouse is opened. */
  mirror(mirror: Mirror): void {
    this.#mirrors.set(mirror.table, mirror);
  }

  /** Runs at each opening and rebuild, in a write transaction, once tables and mirrors are filled. */
  onOpen(handler: OpenHandler): void {
    this.#openHandlers.push(handler);
  }

  /** Runs at each opening and rebuild after the handlers above, and before anybody may read. */
  keepTables(keeper: TableKeeper): void {
    this.#tableKeepers.push(keeper);
  }

  /** Waits for news under way, then closes every file. */
  async closeAll(): Promise<void> {
    await this.settled();
    await Promise.allSettled(this.#telling);
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const warehouse of open) await (await warehouse.catch(() => null))?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.closeAll();
  }

  async #start(house: House): Promise<Warehouse> {
    const warehouse = new Warehouse(
      {
        house: { id: house.id, slug: house.slug },
        files: new WarehouseFiles(this.config.dataFolder, house.slug),
        limits: this.limits,
        sql: readSqlFiles(this.config.queriesFolder),
        ledger: this.ledger,
        registry: this.registry,
        clock: this.clock,
        events: this.events,
        mirrors: this.#mirrors,
        openHandlers: this.#openHandlers,
        tableKeepers: this.#tableKeepers,
      },
      this.#reading,
    );
    const days = await warehouse.open();
    if (days === null || days.length > 0) this.#announceSoon(warehouse, days);
    return warehouse;
  }

  /** Not awaited: listeners ask for this very warehouse, which is only there once `of` has answered. */
  #announceSoon(warehouse: Warehouse, days: readonly string[] | null): void {
    const telling = warehouse.announce(days).finally(() => this.#telling.delete(telling));
    this.#telling.add(telling);
  }

  async #followed(organisationId: string): Promise<void> {
    const under = this.#following.get(organisationId) ?? new Set();
    this.#following.set(organisationId, under);
    const mine = this.#follow(organisationId).finally(() => under.delete(mine));
    under.add(mine);
    await mine;
  }

  /**
   * Segments accepted by any room reach the warehouse, even when nobody asks for it. Who and what they speak of is there
   * first: whoever hears that the warehouse changed begins to work on it, and is not to be waited for.
   */
  async #follow(organisationId: string): Promise<void> {
    const warehouse = await this.of(await this.organisations.byId(organisationId));
    for (const { table, comesWithSegments } of this.#mirrors.values())
      if (comesWithSegments) await warehouse.refreshDimension(table);
    await warehouse.catchUp();
  }

  /** A warehouse not open yet reads its mirrors when it opens. */
  async #refresh(organisationId: string, dimension: string): Promise<void> {
    const { slug } = await this.organisations.byId(organisationId);
    await (await this.#open.get(slug))?.refreshDimension(dimension);
  }
}
