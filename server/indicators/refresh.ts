import { Injectable } from '@nestjs/common';
import type { RefreshCause, RunView } from './indicators.schemas.js';
import { RefreshRun } from '../jobs/refresh-run.entity.js';
import { requireUniqueGrain, runChecks } from './refresh-checks.js';
import { holdsTable, materialise } from './materialise.js';
import { Runs } from './runs.js';
import type { IndicatorFile } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { QueryFault } from '../query-files/query-problem.js';
import type { House } from '../ledger/house.js';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { newId } from '../shared/identifiers.js';
import type { Writer } from '../warehouse/site.js';
import { Warehouses } from '../warehouse/warehouses.js';

const WHOLE = { from: '0001-01-01', to: '9999-12-31' };

/** Computes indicators and keeps them as `indicator.NAME`. A failed run leaves the last good result. */
@Injectable()
export class Refresh {
  readonly #last = new Map<string, Promise<unknown>>();
  /** Refreshes after a change that have not begun: later changes share them. */
  readonly #following = new Map<string, Promise<RunView[]>>();

  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly registry: Registry,
    private readonly runs: Runs,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Every indicator, or those named, in the order of their dependencies; one organisation's refreshes run one at a time. */
  run(house: House, cause: RefreshCause, names?: readonly string[]): Promise<RunView[]> {
    return this.#after(house, () => this.#runAll(house, cause, names));
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

  async #runAll(house: House, cause: RefreshCause, names?: readonly string[]): Promise<RunView[]> {
    const { indicators } = await this.files.library();
    const runs: RunView[] = [];
    for (const one of indicators.values()) {
      if (names && !names.includes(one.header.name)) continue;
      runs.push(await this.#runOne(house, cause, one));
    }
    return runs;
  }

  /**
   * At each opening, before anybody reads: a figure that was known, and whose table is gone or was made by
   * another version of its file, is computed.
   */
  async keepTables(house: House, write: Writer): Promise<void> {
    const { indicators } = await this.files.library();
    for (const one of indicators.values()) {
      const { good } = await this.runs.lastOf(house.id, one.header.name);
      if (!good) continue;
      const isKept = good.version === one.header.version && (await write((connection) => holdsTable(connection, one)));
      if (!isKept) await this.#runOne(house, 'catch-up', one, write);
    }
  }

  async #runOne(house: House, cause: RefreshCause, one: IndicatorFile, writer?: Writer): Promise<RunView> {
    const startedAt = this.clock.now();
    const { name, version } = one.header;
    const result = await this.#compute(house, one, startedAt, writer);
    const endedAt = this.clock.now();
    const kept = { name, version, cause, ...result };
    await this.registry.transaction(house.id, async (manager) => {
      manager.create(RefreshRun, {
        id: newId(endedAt),
        organisationId: house.id,
        ...kept,
        startedAt,
        endedAt,
        days: null,
        hash: null,
      });
    });
    if (result.outcome === 'succeeded')
      await this.events.publish('indicator-refreshed', { organisationId: house.id, name });
    return { ...kept, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() };
  }

  async #compute(house: House, one: IndicatorFile, now: Date, writer?: Writer) {
    try {
      const timeoutMs = Number.parseInt(one.header.refresh.timeout, 10) * 1000;
      const parameters = { ...WHOLE, as_of: now.toISOString() };
      const write = writer ?? (await this.#writerOf(house));
      const rows = await write(
        async (connection) => {
          const count = await materialise(connection, one, parameters);
          await requireUniqueGrain(connection, one.header);
          await runChecks(connection, one.header, parameters);
          return count;
        },
        { timeoutMs },
      );
      return { rows, outcome: 'succeeded' as const, errorCode: null, message: null };
    } catch (error) {
      const code = error instanceof QueryFault ? error.code : ((error as { code?: string }).code ?? 'query-failed');
      return {
        rows: null,
        outcome: 'failed' as const,
        errorCode: code,
        message: error instanceof Error ? error.message : String(error),
      };
    }
  }

  async #writerOf(house: House): Promise<Writer> {
    const warehouse = await this.warehouses.of(house);
    return (work, limit) => warehouse.write(work, limit);
  }
}
