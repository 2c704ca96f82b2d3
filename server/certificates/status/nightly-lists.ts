import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Leases } from '../../jobs/leases.js';
import { missedSince } from '../../jobs/occurrence.js';
import { Scheduler } from '../../jobs/scheduler.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { StatusList } from './status-list.entity.js';
import { StatusLists } from './status-lists.js';

const EVERY_NIGHT = '10 3 * * *';
const LEASE_MS = 60_000;

/** Each list is signed again every night, so that one that stays old means that nobody keeps it any more. */
@Injectable()
export class NightlyLists implements OnApplicationBootstrap {
  readonly #logger = new Logger('Certificates');

  constructor(
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly leases: Leases,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('status-lists', () => this.minute());
  }

  /** Signs what is due, everywhere. One association that cannot sign stops nobody else. */
  async minute(): Promise<void> {
    for (const organisation of await this.organisations.list())
      await this.leases
        .during(`status-lists/${organisation.id}`, LEASE_MS, () => this.#look(organisation))
        .catch((error: unknown) =>
          this.#logger.error(`${organisation.slug}: ${error instanceof Error ? error.message : String(error)}`),
        );
  }

  async #look({ id, zone }: Organisation): Promise<void> {
    const lists = await this.registry
      .of(id)
      .find(StatusList, {}, { fields: ['url', 'did', 'signedAt'], orderBy: { number: 'asc' } });
    for (const { url, did, signedAt } of lists) {
      if (!missedSince(EVERY_NIGHT, zone, signedAt, this.clock.now())) continue;
      if (await this.keys.lastOf(id, did)) await this.lists.signAgain(id, url);
    }
  }
}
