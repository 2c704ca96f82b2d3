import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { areMoved } from './asked-dates.js';
import { InvitationAnswers } from './invitation-answers.js';
import { SuggestionInvitation } from './suggestion-invitation.entity.js';
import { TakenBack } from './taken-back.js';

/** Ends what nobody answered in time, and what is about a date that no longer takes place, or at another time. */
@Injectable()
export class InvitationExpiry implements OnApplicationBootstrap {
  readonly #logger = new Logger('Allocation');

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly takenBack: TakenBack,
    private readonly answers: InvitationAnswers,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('suggestion-invitations', () => this.end());
  }

  /** What fails of one association, or of one suggestion, is logged, and holds up no other. */
  async end(): Promise<void> {
    for (const { id, slug } of await this.organisations.list())
      try {
        await this.#endOf(id);
      } catch (error) {
        this.#logger.error(`${slug}: ${String(error)}`);
      }
  }

  async #endOf(organisationId: string): Promise<void> {
    const em = this.registry.of(organisationId);
    const asked = await em.find(Suggestion, { state: 'invited' }, { disableIdentityMap: true });
    let ended = 0;
    for (const suggestion of asked)
      try {
        const state = await this.#stateOf(suggestion);
        if (state !== null) ended += await this.#end(organisationId, suggestion.id, state);
      } catch (error) {
        this.#logger.error(`${suggestion.id}: ${String(error)}`);
      }
    if (ended > 0) await this.answers.published(organisationId);
  }

  async #stateOf({
    id: suggestionId,
    organisationId,
    explanation,
  }: Suggestion): Promise<'expired' | 'withdrawn' | null> {
    const em = this.registry.of(organisationId);
    const now = this.clock.now();
    const steps = await em.find(SuggestionStep, { suggestionId }, { disableIdentityMap: true });
    const ids = [...new Set(steps.map(({ slotId }) => slotId))];
    const late = await em.count(SuggestionInvitation, { suggestionId, answer: null, expiresAt: { $lte: now } });
    if (late > 0) return 'expired';
    const dated = await datedSlots(em, ids, now);
    return dated.size < ids.length || areMoved(explanation, dated) ? 'withdrawn' : null;
  }

  /** Of several processes one does it, and writes. Who let the time pass is not written to about it. */
  #end(organisationId: string, id: string, state: 'expired' | 'withdrawn'): Promise<number> {
    return this.registry.transaction(organisationId, async (em) => {
      const ended = await em.nativeUpdate(Suggestion, { id, state: 'invited' }, { state });
      if (ended > 0) await this.takenBack.from(em, organisationId, id, { onlyAgreed: state === 'expired' });
      return ended;
    });
  }
}
