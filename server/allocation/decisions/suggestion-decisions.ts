import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { PlanningLock } from '../../missions/planning-lock.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { invitationViews } from '../invitations/invitation-views.js';
import type { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Acceptance } from './acceptance.js';
import { DecisionBook } from './decision-book.js';
import type { Decide, Decided } from './decisions.schemas.js';
import { OtherPerson } from './other-person.js';
import { decider, reachedSuggestion, type ReachedSuggestion } from './reached-suggestion.js';
import { Relisting } from './relisting.js';

/** What a named person decides about a suggestion. */
@Injectable()
export class SuggestionDecisions {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly book: DecisionBook,
    private readonly acceptance: Acceptance,
    private readonly otherPerson: OtherPerson,
    private readonly relisting: Relisting,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `not-found`, also for one of another mission, `decision-needs-account`, `decision-reason-missing`,
   * `decision-until-missing`, `suggestion-decided`, and what accepting and picking somebody else throw.
   */
  async decide(caller: Caller, id: string, said: Decide, origin: string): Promise<Decided> {
    const { organisationId } = caller;
    decider(caller);
    const reached = await reachedSuggestion(this.registry.of(organisationId), caller, id);
    if (reached.suggestion.state !== 'open') throw new AppError('suggestion-decided');
    requireReason(said);
    await this.#requireDay(said, reached, organisationId);
    const { invitations = [], insteadId = null } = await this.#carryOut(caller, reached, said, origin);
    const others =
      said.choice === 'later' ? { changed: 0, withdrawn: 0 } : await this.relisting.after(reached.suggestion);
    const em = this.registry.of(organisationId);
    const { state } = await em.findOneOrFail(Suggestion, { id });
    const house = await this.organisations.byId(organisationId);
    const reader = { now: this.clock.now(), by: caller.name, house };
    return { id, state, insteadId, invitations: await invitationViews(em, invitations, reader), others };
  }

  async #carryOut(
    caller: Caller,
    reached: ReachedSuggestion,
    said: Decide,
    origin: string,
  ): Promise<{ invitations?: SuggestionInvitation[]; insteadId?: string }> {
    if (said.choice === 'accept') return { invitations: await this.acceptance.accept(caller, reached, said, origin) };
    if (said.choice === 'change') return { insteadId: await this.otherPerson.pick(caller, reached, said) };
    const by = decider(caller);
    const { organisationId } = caller;
    const state = said.choice === 'later' ? 'open' : said.choice === 'reject' ? 'rejected' : 'locked';
    await this.registry.transaction(organisationId, async (em) => {
      const deciding = { organisationId, suggestionId: reached.suggestion.id, by, said };
      await this.book.write(em, deciding, state);
      if (said.choice === 'lock' || said.choice === 'never') await this.#lock(em, reached, said, by.id);
    });
    return {};
  }

  /** Must or never, for each person at the date they would come to; of somebody who would leave, at the one they keep. */
  async #lock(em: RegistryManager, { steps, dated }: ReachedSuggestion, said: Decide, byAccountId: string) {
    const comes = steps.filter(({ seconds }) => seconds > 0);
    const createdAt = this.clock.now();
    for (const { organisationId, personId, slotId } of comes.length > 0 ? comes : steps) {
      const mission = said.choice === 'never' && said.wholeMission ? dated.get(slotId)?.mission.id : undefined;
      await em.insert(PlanningLock, {
        id: newId(createdAt),
        organisationId,
        personId,
        slotId: mission === undefined ? slotId : null,
        missionId: mission ?? null,
        kind: said.choice === 'never' ? 'never' : 'must',
        until: said.until ?? null,
        byAccountId,
        reason: (said.comment ?? said.reasonCode ?? '').slice(0, 400),
        createdAt,
      });
    }
  }

  async #requireDay(
    { choice, until }: Decide,
    { suggestion }: ReachedSuggestion,
    organisationId: string,
  ): Promise<void> {
    const { zone } = await this.organisations.byId(organisationId);
    const today = localDay(this.clock.now(), zone);
    if (choice === 'later' && (until === undefined || until <= today || until > localDay(suggestion.expiresAt, zone)))
      throw new AppError('decision-until-missing');
    if ((choice === 'lock' || choice === 'never') && until !== undefined && until < today)
      throw new AppError('decision-until-missing');
  }
}

/** A reason for everything that goes against what is proposed; “other” says which. */
function requireReason({ choice, reasonCode, comment }: Decide): void {
  const isNeeded = choice !== 'accept' && choice !== 'later';
  if ((isNeeded && reasonCode === undefined) || (reasonCode === 'other' && comment === undefined))
    throw new AppError('decision-reason-missing');
}
