import { setImmediate } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Leases } from '../jobs/leases.js';
import { Scheduler } from '../jobs/scheduler.js';
import type { Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { dueNow } from './due.js';
import type { RefreshCause } from './indicators.schemas.js';
import { Refresh } from './refresh.js';
import { RUNS_TO_REMEMBER } from './retries.js';
import { Runs } from './runs.js';

const LEASE_MS = 60_000;

/**
 * When figures are computed: after a change, at the times their files say, once at start for a time missed,
 * and again some minutes after a failure.
 */
@Injectable()
export class Planning implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Planning');
  readonly #underWay = new Set<Promise<unknown>>();
  /** Associations whose figures are being computed at their times: a minute that comes meanwhile leaves them. */
  readonly #atTheirTimes = new Set<string>();
  #closing = false;
  #readsFiles = false;

  constructor(
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly refresh: Refresh,
    private readonly runs: Runs,
    private readonly leases: Leases,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
    private readonly warehouses: Warehouses,
    events: Events,
  ) {
    events.on('warehouse-changed', ({ organisationId }) => this.#inBackground(() => this.#follow(organisationId)));
    events.on('organisation-made', ({ organisationId }) =>
      this.#inBackground(async () => this.#look(await this.organisations.byId(organisationId), 'catch-up')),
    );
    events.on('dimension-changed', ({ organisationId }) => this.#inBackground(() => this.#follow(organisationId)));
  }

  onApplicationBootstrap(): void {
    this.#inBackground(() => this.minute('catch-up'));
    this.scheduler.everyMinute('figures', () => this.#waitedFor(() => this.minute()));
  }

  /** Figures being computed together end before the stores close; others whose time had come are left for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#underWay);
  }

  /** Computes what is due now, everywhere. One association whose figures cannot be looked at stops nobody else. */
  async minute(cause: RefreshCause = 'schedule'): Promise<void> {
    await this.#followFiles();
    for (const organisation of await this.organisations.list())
      await this.#look(organisation, cause).catch((error: unknown) => this.#tell(organisation, error));
  }

  /** Files that an analyst dropped or changed meanwhile: no need to start again. Every process has its own figures. */
  async #followFiles(): Promise<void> {
    if (this.#closing || this.#readsFiles) return;
    this.#readsFiles = true;
    const prepare = async (library: Library) => {
      for (const organisation of await this.organisations.list())
        await this.refresh.prepare(organisation, library).catch((error: unknown) => this.#tell(organisation, error));
    };
    await this.files
      .follow(prepare)
      .catch((error: unknown) => this.#logger.error(`queries: ${String(error)}`))
      .finally(() => (this.#readsFiles = false));
  }

  #tell({ slug }: Organisation, error: unknown): void {
    this.#logger.error(`${slug}: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Only one process at a time looks, and sees what another has run: the same time is never computed twice. */
  async #look({ id, slug, zone }: Organisation, cause: RefreshCause): Promise<void> {
    if (this.#closing || this.#atTheirTimes.has(id)) return;
    this.#atTheirTimes.add(id);
    const isOver = () => this.#closing;
    const work = async () => {
      const due = await this.#due(id, zone);
      if (due.schedule.length > 0) await this.refresh.run({ id, slug }, cause, due.schedule, isOver);
      if (due.retry.length > 0) await this.refresh.run({ id, slug }, 'retry', due.retry, isOver);
    };
    await this.leases.during(`refresh/${id}`, LEASE_MS, work).finally(() => this.#atTheirTimes.delete(id));
  }

  async #due(organisationId: string, zone: string): Promise<{ schedule: string[]; retry: string[] }> {
    const due: { schedule: string[]; retry: string[] } = { schedule: [], retry: [] };
    for (const { header } of (await this.files.library()).indicators.values()) {
      // Calendars are slow, and others are answered between two figures.
      await setImmediate();
      const runs = await this.runs.latestOf(organisationId, header.name, RUNS_TO_REMEMBER);
      const kind = dueNow(runs, header.refresh.schedule, zone, this.clock.now());
      if (kind) due[kind].push(header.name);
    }
    return due;
  }

  /** Waits until the figures have followed what is known: for commands, which ask once. */
  async settled(): Promise<void> {
    await this.warehouses.settled();
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  /** An accepted import is answered at once; its figures follow. */
  async #follow(organisationId: string): Promise<void> {
    if (this.#closing) return;
    const { indicators } = await this.files.library();
    const names = [...indicators.values()]
      .filter(({ header }) => header.refresh.on_change)
      .map(({ header }) => header.name);
    const { id, slug } = await this.organisations.byId(organisationId);
    await this.refresh.follow({ id, slug }, names);
  }

  #inBackground(work: () => Promise<void>): void {
    void this.#waitedFor(work);
  }

  /** The shutdown waits for it. */
  #waitedFor(work: () => Promise<void>): Promise<void> {
    const under = work()
      .catch((error: unknown) => this.#logger.error(String(error)))
      .finally(() => this.#underWay.delete(under));
    this.#underWay.add(under);
    return under;
  }
}
