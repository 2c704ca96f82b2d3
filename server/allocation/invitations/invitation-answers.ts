import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../mail/outbox.js';
import { assignmentMirror } from '../../missions/assignment-mirror.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { weekOverload } from '../decisions/week-overload.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { lengthOf, writePlaces } from './agreed-places.js';
import { SuggestionInvitation } from './suggestion-invitation.entity.js';
import { TakenBack } from './taken-back.js';

export interface Answered {
  invitationId: string;
  answer: 'agreed' | 'declined';
  way: 'mail' | 'page' | 'telephone';
  /** Who typed in what was said by telephone. */
  typedBy?: { id: string | null; name: string };
  /** What the person wished to add. */
  comment?: string | null;
}

/** What people say to an invitation. Nothing else writes a place from a suggestion. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly takenBack: TakenBack,
    private readonly outbox: Outbox,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, which ends with `published`. Once everybody of the suggestion agreed, they are
   * expected; one no, and the others are told that nothing changes. Throws `not-found`, `invitation-answered`,
   * `invitation-expired`, `invitation-withdrawn`, `invitation-place-taken` and `invitation-elsewhere`.
   */
  async answer(em: RegistryManager, said: Answered): Promise<{ state: Suggestion['state']; waiting: number }> {
    await em.flush();
    const found = await em.findOne(SuggestionInvitation, { id: said.invitationId }, { disableIdentityMap: true });
    if (!found) throw new AppError('not-found');
    const { suggestionId, organisationId } = found;
    // Whoever takes a place waits for who takes another: the second sees who is left to answer, and what is still free.
    await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
    await this.#keep(em, said);
    if (said.answer === 'declined') {
      await em.nativeUpdate(Suggestion, { id: suggestionId, state: 'invited' }, { state: 'declined' });
      await this.takenBack.from(em, organisationId, suggestionId, { but: found.id });
      return { state: 'declined', waiting: 0 };
    }
    const waiting = await em.count(SuggestionInvitation, { suggestionId, answer: null });
    if (waiting > 0) return { state: 'invited', waiting };
    const agreed = await em.nativeUpdate(Suggestion, { id: suggestionId, state: 'invited' }, { state: 'agreed' });
    if (agreed === 0) throw new AppError('invitation-withdrawn');
    const steps = await em.find(SuggestionStep, { suggestionId }, { disableIdentityMap: true });
    await this.#requireRoom(em, steps);
    await requireFree(em, steps);
    await writePlaces(em, organisationId, steps, this.clock.now());
    return { state: 'agreed', waiting: 0 };
  }

  /** Once it is committed: mails leave, and figures know who is expected. */
  async published(organisationId: string): Promise<void> {
    void this.outbox.send();
    await this.events.publish('dimension-changed', { organisationId, dimension: assignmentMirror.table });
  }

  /** Of two answers the first counts. */
  async #keep(em: RegistryManager, { invitationId: id, answer, way, typedBy, comment }: Answered): Promise<void> {
    const answeredAt = this.clock.now();
    const open = { id, answer: null, withdrawnAt: null, expiresAt: { $gt: answeredAt } };
    const kept = await em.nativeUpdate(SuggestionInvitation, open, {
      answer,
      answeredAt,
      answeredWay: way,
      typedById: typedBy?.id ?? null,
      typedBy: typedBy?.name ?? null,
      comment: comment ?? null,
    });
    if (kept > 0) return;
    const now = await em.findOne(SuggestionInvitation, { id }, { disableIdentityMap: true });
    if (!now) throw new AppError('not-found');
    if (now.withdrawnAt) throw new AppError('invitation-withdrawn');
    throw new AppError(now.answer ? 'invitation-answered' : 'invitation-expired');
  }

  /** The dates still take place, and nobody filled them meanwhile. */
  async #requireRoom(em: RegistryManager, steps: readonly SuggestionStep[]): Promise<void> {
    const ids = [...new Set(steps.map(({ slotId }) => slotId))];
    const dated = await datedSlots(em, ids, this.clock.now());
    const places = await em.find(Assignment, { slotId: { $in: ids }, state: 'agreed' }, { disableIdentityMap: true });
    const merged = mergedPeople(await standingMerges(em));
    for (const id of ids) {
      const slot = dated.get(id)?.slot;
      if (!slot) throw new AppError('invitation-withdrawn');
      const agreed = places.filter(({ slotId }) => slotId === id);
      // Who is there already takes no more than the rest of the date.
      const more = steps.reduce((sum, { slotId, personId, seconds }) => {
        const own = agreed.filter((one) => merged.countsAs(one.personId) === merged.countsAs(personId));
        const left = Math.max(0, lengthOf(slot) - own.reduce((all, one) => all + one.seconds, 0));
        return sum + (slotId === id ? Math.min(seconds, left) : 0);
      }, 0);
      const filled = agreed.reduce((sum, { seconds }) => sum + seconds, 0);
      const most = slot.maxSeconds ?? null;
      if (more > 0 && most !== null && filled + more > most) throw new AppError('invitation-place-taken');
    }
  }
}

/** Nobody is expected in two places at once, whatever they agreed to since they were asked. */
async function requireFree(em: RegistryManager, steps: readonly SuggestionStep[]): Promise<void> {
  const what = await weekOverload(em, { zone: 'UTC', steps, waiting: [], withLimits: false });
  if (what) throw new AppError('invitation-elsewhere');
}
