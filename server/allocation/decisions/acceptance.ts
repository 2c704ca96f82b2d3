import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { invitationEnd } from '../invitations/invitation-end.js';
import { InvitationAnswers } from '../invitations/invitation-answers.js';
import { Invitations } from '../invitations/invitations.js';
import { requireFewInvitations } from '../invitations/invitation-cap.js';
import { Releases } from '../invitations/releases.js';
import type { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { DecisionBook } from './decision-book.js';
import type { Decide } from './decisions.schemas.js';
import { putOffUntil } from './put-off.js';
import { decider, type ReachedSuggestion } from './reached-suggestion.js';
import { StillStands } from './still-stands.js';
import { openingOf } from './suggestion-openings.js';

/** A coordinator accepts: only now is anybody asked, and only somebody who was no longer to come is told at once. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly book: DecisionBook,
    private readonly stands: StillStands,
    private readonly invitations: Invitations,
    private readonly releases: Releases,
    private readonly answers: InvitationAnswers,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `suggestion-unread`, `decision-out-of-order`, `suggestion-changed`, `invitation-cap` and
   * `suggestion-decided`.
   */
  async accept(
    caller: Caller,
    reached: ReachedSuggestion,
    said: Decide,
    origin: string,
  ): Promise<SuggestionInvitation[]> {
    const by = decider(caller);
    const { suggestion, steps, dated } = reached;
    const house = await this.organisations.byId(caller.organisationId);
    const em = this.registry.of(house.id);
    if ((await openingOf(em, suggestion.id, by.id)) === null) throw new AppError('suggestion-unread');
    const today = localDay(this.clock.now(), house.zone);
    if (said.reasonCode === undefined && (await isOutOfOrder(em, suggestion, today)))
      throw new AppError('decision-out-of-order');
    await requireFewInvitations(em, comingPeople(steps), this.clock.now());
    await this.stands.require(house, reached);
    const invited = await this.registry.transaction(house.id, async (within) => {
      // Of two people who accept at once the second sees what the first asked for, and what was worked out anew meanwhile.
      await within.lock(within.getReference(Organisation, house.id), LockMode.PESSIMISTIC_WRITE);
      if ((await openingOf(within, suggestion.id, by.id)) === null) throw new AppError('suggestion-unread');
      await requireFewInvitations(within, comingPeople(steps), this.clock.now());
      await this.stands.requireRegistry(within, house.zone, reached);
      const deciding = { organisationId: house.id, suggestionId: suggestion.id, by, said };
      await this.book.write(within, deciding, 'accepted');
      if (steps.every(({ seconds }) => seconds < 0)) {
        await this.releases.release(within, reached);
        return [];
      }
      const expiresAt = invitationEnd(dated.values(), this.clock.now());
      return this.invitations.invite(within, { suggestion, steps, by, way: 'mail', expiresAt, origin });
    });
    await this.answers.published(house.id);
    return invited;
  }
}

const comingPeople = (steps: readonly SuggestionStep[]) => [
  ...new Set(steps.flatMap(({ personId, seconds }) => (seconds > 0 ? [personId] : []))),
];

/** A better one on the same date or person still waits for somebody to decide. */
async function isOutOfOrder(em: RegistryManager, { explanation }: Suggestion, today: string): Promise<boolean> {
  const above = { id: { $in: explanation.assumes }, state: 'open' as const };
  const open = await em.find(Suggestion, above, { fields: ['id'], disableIdentityMap: true });
  const steps = await em.find(
    SuggestionStep,
    { suggestionId: { $in: open.map(({ id }) => id) } },
    { disableIdentityMap: true },
  );
  const later = await putOffUntil(em, steps, today);
  return open.some(({ id }) => !later.has(id));
}
