import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Leases } from '../jobs/leases.js';
import { missedSince } from '../jobs/occurrence.js';
import { Scheduler } from '../jobs/scheduler.js';
import type { House } from '../ledger/house.js';
import { QueryFiles } from '../query-files/query-files.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { Warehouses } from '../warehouse/warehouses.js';
import type { RefreshCause } from './indicators.schemas.js';
import { Refresh } from './refresh.js';
import { retryAt, RUNS_TO_REMEMBER } from './retries.js';
import { Runs } from './runs.js';

const LEASE_MS = 60_000;
const EVERY_MINUTE = '* * * * *';

/**
 * When figures are computed: after a change, at the times their files say, once at start for a time missed,
 * and again some minutes after a failure.
 */
@Injectable()
export class Planning implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Planning');
  readonly #underWay = new Set<Promise<unknown>>();
  #closing = false;

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
    events.on('organisation-made', async ({ organisationId }) =>
      this.#planOrTell(await this.organisations.byId(organisationId)),
    );
    events.on('dimension-changed', ({ organisationId }) => this.#inBackground(() => this.#follow(organisationId)));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const organisation of await this.organisations.list()) await this.#planOrTell(organisation);
  }

  /** What is being computed ends before the stores close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#underWay);
  }

  /** One association whose times cannot be planned stops nobody else. */
  async #planOrTell(organisation: Organisation): Promise<void> {
    await this.#plan(organisation).catch((error: unknown) =>
      this.#logger.error(`${organisation.slug}: ${error instanceof Error ? error.message : String(error)}`),
    );
  }

  async #plan(organisation: Organisation): Promise<void> {
    const missed: string[] = [];
    for (const { header } of (await this.files.library()).indicators.values()) {
      const { schedule } = header.refresh;
      const name = `${organisation.id}/${header.name}`;
      this.scheduler.plan(name, schedule, organisation.zone, () => this.#run(organisation, 'schedule', [header.name]));
      const { last } = await this.runs.lastOf(organisation.id, header.name);
      if (missedSince(schedule, organisation.zone, last?.startedAt ?? null, this.clock.now())) missed.push(header.name);
    }
    this.scheduler.plan(`${organisation.id}/retries`, EVERY_MINUTE, organisation.zone, () => this.retry(organisation));
    if (missed.length > 0) this.#inBackground(() => this.#run(organisation, 'catch-up', missed));
  }

  /** Computes again the figures whose last run failed, when their time has come. */
  async retry(house: House): Promise<void> {
    const due: string[] = [];
    for (const name of (await this.files.library()).indicators.keys()) {
      const at = retryAt(await this.runs.latestOf(house.id, name, RUNS_TO_REMEMBER));
      if (at !== null && at <= this.clock.now()) due.push(name);
    }
    if (due.length > 0) await this.#run(house, 'retry', due);
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

  async #run({ id, slug }: House, cause: RefreshCause, names: readonly string[]): Promise<void> {
    if (this.#closing) return;
    const lease = `refresh/${id}/${cause === 'schedule' ? names.join(',') : cause}`;
    await this.leases.during(lease, LEASE_MS, () => this.refresh.run({ id, slug }, cause, names));
  }

  #inBackground(work: () => Promise<void>): void {
    const under = work()
      .catch((error: unknown) => this.#logger.error(String(error)))
      .finally(() => this.#underWay.delete(under));
    this.#underWay.add(under);
  }
}
