import { Injectable, Logger } from '@nestjs/common';
import type { RefreshCause, RunView } from './indicators.schemas.js';
import { RefreshRun } from '../jobs/refresh-run.entity.js';
import { attempt } from './refresh-attempt.js';
import { holdsTable } from './materialise.js';
import { recipeOf } from './recipe.js';
import { forgetSeen, isMadeFrom } from './refresh-plan.js';
import { Runs } from './runs.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { makeViews } from '../query-files/staging-views.js';
import type { House } from '../ledger/house.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { newId } from '../shared/identifiers.js';
import type { Writer } from '../warehouse/site.js';
import { Warehouses } from '../warehouse/warehouses.js';

/** Computes indicators and keeps them as `indicator.NAME`. A failed run leaves the last good result. */
@Injectable()
export class Refresh {
  readonly #logger = new Logger('Refresh');
  readonly #last = new Map<string, Promise<unknown>>();
  /** Refreshes after a change that have not begun: later changes share them. */
  readonly #following = new Map<string, Promise<RunView[]>>();

  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly runs: Runs,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Every indicator, or those named, in the order of their dependencies; one organisation's refreshes run one at a time.
   * `isOver`: those not begun are left, without a run.
   */
  run(house: House, cause: RefreshCause, names?: readonly string[], isOver = () => false): Promise<RunView[]> {
    return this.#after(house, () => this.#runAll(house, cause, names, isOver));
  }

  /** After a change: shares the next refresh that has not begun yet. */
  follow(house: House, names: readonly string[]): Promise<RunView[]> {
    const next = this.#following.get(house.id);
    if (next) return next;
    const mine = this.#after(house, () => {
      this.#following.delete(house.id);
      return this.#runAll(house, 'change', names);
    });
    this.#following.set(house.id, mine);
    return mine;
  }

  #after(house: House, work: () => Promise<RunView[]>): Promise<RunView[]> {
    const before = this.#last.get(house.id) ?? Promise.resolve();
    const mine = before.then(work);
    this.#last.set(
      house.id,
      mine.catch(() => undefined),
    );
    return mine;
  }

  async #runAll(
    house: House,
    cause: RefreshCause,
    names?: readonly string[],
    isOver = () => false,
  ): Promise<RunView[]> {
    const library = await this.files.library();
    const write = await this.#writerOf(house);
    const runs: RunView[] = [];
    for (const one of library.indicators.values()) {
      if (names && !names.includes(one.header.name)) continue;
      if (isOver()) return runs;
      const run = await this.#runOne(house, cause, library, one, write);
      if (run) runs.push(run);
    }
    await write((connection) => forgetSeen(connection, [...library.indicators.keys()]));
    return runs;
  }

  /**
   * At each opening, before anybody reads: a figure that was known, and whose table is gone or was made from other
   * files, is computed.
   */
  async keepTables(house: House, write: Writer): Promise<void> {
    await this.#keepTables(house, await this.files.library(), write);
  }

  /** Makes one organisation's figures ready for files that changed: views, then what was made from others. */
  async prepare(house: House, library: Library): Promise<void> {
    const write = await this.#writerOf(house);
    await this.#after(house, async () => {
      const problems = await write((connection) => makeViews(connection, library.staging.values()));
      for (const { file, message } of problems) this.#logger.error(`${house.slug}: ${file}: ${message}`);
      await this.#keepTables(house, library, write);
      return [];
    });
  }

  async #keepTables(house: House, library: Library, write: Writer): Promise<void> {
    for (const one of library.indicators.values()) {
      const { name } = one.header;
      const { good } = await this.runs.lastOf(house.id, name);
      if (!good) continue;
      const recipe = recipeOf(library, one);
      const isKept = await write(
        async (connection) => (await isMadeFrom(connection, name, recipe)) && (await holdsTable(connection, one)),
      );
      if (!isKept) await this.#runOne(house, 'catch-up', library, one, write);
    }
  }

  /** Null: nothing had changed for a figure that follows changes, and there was nothing to do. */
  async #runOne(
    house: House,
    cause: RefreshCause,
    library: Library,
    one: IndicatorFile,
    write: Writer,
  ): Promise<RunView | null> {
    const startedAt = this.clock.now();
    const { name, version } = one.header;
    const { zone } = await this.organisations.byId(house.id);
    const result = await attempt(library, one, { now: startedAt, zone }, cause === 'change', write);
    if (result === 'unchanged') return null;
    const endedAt = this.clock.now();
    const kept = { name, version, cause, ...result };
    await this.registry.transaction(house.id, async (manager) => {
      manager.create(RefreshRun, { id: newId(endedAt), organisationId: house.id, ...kept, startedAt, endedAt });
    });
    const news = result.outcome === 'succeeded' ? 'indicator-refreshed' : 'indicator-failed';
    await this.events.publish(news, { organisationId: house.id, name });
    return { ...kept, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() };
  }

  async #writerOf(house: House): Promise<Writer> {
    const warehouse = await this.warehouses.of(house);
    return (work, limit) => warehouse.write(work, limit);
  }
}
