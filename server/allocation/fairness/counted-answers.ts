import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { countAnswers } from './answered-missions.js';

/** What is said while it is being counted may be committed so much later, ms. */
const LATE = 600_000;

/** Follows who is invited and who accepts, minute by minute: whoever reads what is counted writes nothing. */
@Injectable()
export class CountedAnswers implements OnApplicationBootstrap {
  readonly #logger = new Logger('Fairness');
  readonly #countedAt = new Map<string, Date>();

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('counted-answers', () => this.count());
  }

  async count(): Promise<void> {
    for (const organisation of await this.organisations.list())
      await this.#count(organisation).catch((error: unknown) => this.#logger.error(String(error)));
  }

  async #count(organisation: Organisation): Promise<void> {
    const now = this.clock.now();
    const counted = this.#countedAt.get(organisation.id);
    if (counted && !(await this.#isNew(organisation.id, new Date(counted.getTime() - LATE)))) return;
    await countAnswers(this.registry, organisation, now);
    this.#countedAt.set(organisation.id, now);
  }

  async #isNew(organisationId: string, since: Date): Promise<boolean> {
    const later = { $gte: since };
    const said = { $or: [{ sentAt: later }, { answeredAt: later }] };
    return (await this.registry.of(organisationId).count(SuggestionInvitation, said)) > 0;
  }
}
