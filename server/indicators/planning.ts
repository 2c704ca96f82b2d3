import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Leases } from '../jobs/leases.js';
import { missedSince } from '../jobs/occurrence.js';
import { Scheduler } from '../jobs/scheduler.js';
import type { House } from '../ledger/house.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { Refresh, type RefreshCause } from './refresh.js';
import { Runs } from './runs.js';

const LEASE_MS = 600_000;

/** When figures are computed: after a change, at the times their files say, and once at start for a time missed. */
@Injectable()
export class Planning implements OnApplicationBootstrap {
  readonly #logger = new Logger('Planning');

  constructor(
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly refresh: Refresh,
    private readonly runs: Runs,
    private readonly leases: Leases,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
    events: Events,
  ) {
    events.on('warehouse-changed', ({ organisationId }) => this.#follow(organisationId));
  }

  async onApplicationBootstrap(): Promise<void> {
    const { indicators } = await this.files.library();
    for (const organisation of await this.organisations.list()) {
      const missed: string[] = [];
      for (const { header } of indicators.values()) {
        const { schedule } = header.refresh;
        this.scheduler.plan(`${organisation.id}/${header.name}`, schedule, organisation.zone, () => this.#run(organisation, 'schedule', [header.name]));
        const { last } = await this.runs.lastOf(organisation.id, header.name);
        if (missedSince(schedule, organisation.zone, last?.startedAt ?? null, this.clock.now())) missed.push(header.name);
      }
      if (missed.length > 0) void this.#run(organisation, 'catch-up', missed).catch((error: unknown) => this.#logger.error(String(error)));
    }
  }

  /** Awaited by whoever publishes: an accepted import is followed by fresh figures. */
  async #follow(organisationId: string): Promise<void> {
    const { indicators } = await this.files.library();
    const names = [...indicators.values()].filter(({ header }) => header.refresh.on_change).map(({ header }) => header.name);
    const { id, slug } = await this.organisations.byId(organisationId);
    await this.refresh.run({ id, slug }, 'change', names);
  }

  async #run({ id, slug }: House, cause: RefreshCause, names: readonly string[]): Promise<void> {
    const lease = `refresh/${id}/${names.join(',')}`.slice(0, 120);
    const fence = await this.leases.take(lease, LEASE_MS);
    if (fence === null) return;
    try {
      await this.refresh.run({ id, slug }, cause, names);
    } finally {
      await this.leases.release(lease, fence);
    }
  }
}
