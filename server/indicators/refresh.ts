import { Injectable, Logger } from '@nestjs/common';
import type { RefreshCause, RunView } from './indicators.schemas.js';
import { RefreshRun } from '../jobs/refresh-run.entity.js';
import { forgetSeen } from './known-changes.js';
import { isUpToDate } from './materialise.js';
import { attemptTogether, groupsOf } from './together.js';
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

const newsOf = { succeeded: 'indicator-refreshed', failed: 'indicator-failed' } as const;

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
    const files = [...library.indicators.values()].filter(({ header }) => names?.includes(header.name) ?? true);
    for (const group of await groupsOf(write, library, files)) {
      if (isOver()) return runs;
      runs.push(...(await this.#runGroup(house, cause, library, group, write, isOver)));
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
      const isKept = await write((connection) => isUpToDate(connection, library, one));
      if (!isKept) await this.#runGroup(house, 'catch-up', library, [one], write);
    }
  }

  /** A figure that follows changes, and for which there was nothing to do, has no run. */
  async #runGroup(
    house: House,
    cause: RefreshCause,
    library: Library,
    files: readonly IndicatorFile[],
    write: Writer,
    isOver = () => false,
  ): Promise<RunView[]> {
    const startedAt = this.clock.now();
    const { zone } = await this.organisations.byId(house.id);
    const asked = { library, moment: { now: startedAt, zone }, onlyIfChanged: cause === 'change', isOver, write };
    const all = await attemptTogether(asked, files);
    const endedAt = this.clock.now();
    const kept = all.flatMap(({ file: { header }, result }) =>
      result === 'unchanged' ? [] : [{ name: header.name, version: header.version, cause, ...result }],
    );
    if (kept.length === 0) return [];
    await this.registry.transaction(house.id, async (manager) => {
      for (const run of kept)
        manager.create(RefreshRun, { id: newId(endedAt), organisationId: house.id, ...run, startedAt, endedAt });
    });
    for (const { name, outcome } of kept)
      await this.events.publish(newsOf[outcome], { organisationId: house.id, name });
    return kept.map((run) => ({ ...run, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() }));
  }

  async #writerOf(house: House): Promise<Writer> {
    const warehouse = await this.warehouses.of(house);
    return (work, limit) => warehouse.write(work, limit);
  }
}
