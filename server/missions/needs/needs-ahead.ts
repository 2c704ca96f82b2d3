import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { horizonOf, KeptSlots } from './kept-slots.js';
import { NeedNews } from './need-news.js';

/** Day after day, recurring needs get their dates of twelve weeks later. */
@Injectable()
export class NeedsAhead implements OnModuleInit {
  readonly #logger = new Logger('Needs');

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly slots: KeptSlots,
    private readonly news: NeedNews,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.everyMinute('needs-ahead', () => this.extend());
  }

  async extend(): Promise<void> {
    for (const { id } of await this.organisations.list())
      await this.#extend(id).catch((error: unknown) => this.#logger.error(String(error)));
  }

  async #extend(organisationId: string): Promise<void> {
    const now = this.clock.now();
    const em = this.registry.of(organisationId);
    // No zone is further than this from any other.
    const furthest = horizonOf(new Date(now.getTime() + 14 * 3_600_000), 'UTC');
    const kept = await em.find(Need, { slotsUntil: { $lt: furthest } }, { disableIdentityMap: true });
    const due = kept.filter(({ slotsUntil, validTo, zone }) => {
      const until = horizonOf(now, zone);
      return slotsUntil && slotsUntil < until && (!validTo || validTo > slotsUntil);
    });
    if (due.length === 0) return;
    const closed = await em.find(Mission, { status: 'closed' }, { fields: ['id'], disableIdentityMap: true });
    const over = new Set(closed.map(({ id }) => id));
    let grown = false;
    for (const need of due.filter(({ missionId }) => !over.has(missionId)))
      grown = (await this.registry.transaction(organisationId, (own) => this.#extendOne(own, need))) || grown;
    if (grown) await this.news.publish(organisationId);
  }

  /** Of several processes that see the same one due, one moves it on and makes its dates. */
  async #extendOne(em: RegistryManager, need: Need): Promise<boolean> {
    const { id, slotsUntil = null, zone } = need;
    const until = horizonOf(this.clock.now(), zone);
    if ((await em.nativeUpdate(Need, { id, slotsUntil }, { slotsUntil: until })) === 0) return false;
    const today = localDay(this.clock.now(), zone);
    await this.slots.follow(em, need, slotsUntil && slotsUntil > today ? slotsUntil : today);
    return true;
  }
}
