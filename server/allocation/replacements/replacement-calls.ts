import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { InvitationAnswers } from '../invitations/invitation-answers.js';
import { requireFewInvitations } from '../invitations/invitation-cap.js';
import { Invitations } from '../invitations/invitations.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { isOpen } from './asked-people.js';
import { writeCall } from './call-decisions.js';
import { hasRoom } from './has-room.js';
import { ReplacementList } from './replacement-list.js';
import { type FoundReplacements, ReplacementSearch } from './replacement-search.js';
import { writeReplacement } from './replacement-suggestion.js';
import type { CallOutcome, RecordCall, ReplacementsView } from './replacements.schemas.js';
import { requireReadTime, requireToldTime } from './told-time.js';
import { tooLate } from './too-late.js';

/** Searches for one call, while others keep changing the date. */
const MOST = 3;

const isAnswer = (outcome: CallOutcome): outcome is 'agreed' | 'declined' =>
  outcome === 'agreed' || outcome === 'declined';

/** What came of ringing somebody, typed in by whoever rang. */
@Injectable()
export class ReplacementCalls {
  constructor(
    private readonly registry: Registry,
    private readonly search: ReplacementSearch,
    private readonly list: ReplacementList,
    private readonly invitations: Invitations,
    private readonly answers: InvitationAnswers,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * A yes once the date is full is kept as such, and nobody is expected. Throws `not-found`, also for another
   * coordinator's mission; `replacement-not-possible` for somebody who may not be asked, or no longer;
   * `replacement-answered` when they answered meanwhile; `replacement-with-others` when others have to agree too, or they
   * would leave another date; `replacement-date-moved` when they were told another time; `invitation-cap` when they were
   * asked often enough meanwhile.
   */
  async record(caller: Caller, slotId: string, said: RecordCall): Promise<ReplacementsView> {
    for (let times = 0; times < MOST; times += 1) {
      const isFirst = times === 0;
      const found = await (isFirst
        ? this.search.forCall(caller, slotId, said.personId)
        : this.search.of(caller, slotId));
      if (!(await this.#written(caller, found, said))) continue;
      // Who is only rung is expected nowhere yet, and written to by nobody.
      if (isAnswer(said.outcome)) await this.answers.published(caller.organisationId);
      return this.list.told(caller, await this.search.after(caller, found, said.personId));
    }
    throw new AppError('replacement-not-possible');
  }

  /** False: the date is not any more what was searched for. */
  #written(caller: Caller, searched: FoundReplacements, said: RecordCall): Promise<boolean> {
    const { personId, outcome } = said;
    const { organisationId, accountId: actorId, name: actorName } = caller;
    return this.registry.transaction(organisationId, async (em) => {
      // One after the other for all of the association: two dates may be about the same person.
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const found = await this.search.again(em, searched, [personId]);
      if (!found) return false;
      requireReadTime(found.dated, said.told);
      const invitation = await this.#asked(em, caller, found, personId);
      const { suggestionId } = invitation;
      await writeCall(em, caller, { suggestionId, now: found.now, noAnswer: outcome === 'no-answer' });
      if (isAnswer(outcome)) await this.#answer(em, caller, found, { invitation, answer: outcome });
      await this.audit.record(em, {
        organisationId,
        actorId,
        actorName,
        action: 'replacements.call',
        record: `suggestion:${suggestionId}`,
        details: { outcome },
      });
      return true;
    });
  }

  /** The invitation that stands, or a new one: ringing somebody is asking them. */
  async #asked(
    em: RegistryManager,
    caller: Caller,
    found: FoundReplacements,
    personId: string,
  ): Promise<Pick<SuggestionInvitation, 'id' | 'suggestionId'>> {
    const { dated, now, merged } = found;
    const known = found.asked.get(merged.countsAs(personId));
    if (known && isOpen(known.invitation, now)) {
      if (!known.isAlone) throw new AppError('replacement-with-others');
      await requireToldTime(em, known.invitation, dated);
      return known.invitation;
    }
    if (known?.invitation.answer) throw new AppError('replacement-answered');
    const placed = found.placed.find(({ person }) => person.personId === personId);
    if (!placed) throw new AppError('replacement-not-possible');
    await requireFewInvitations(em, [personId], now);
    const { suggestion, steps } = await writeReplacement(em, caller, placed, found);
    const by = { id: caller.accountId, name: caller.name };
    const asked = { suggestion, steps, by, way: 'telephone' as const, expiresAt: dated.slot.endsAt };
    const [invitation] = await this.invitations.invite(em, asked);
    if (!invitation) throw new AppError('replacement-not-possible');
    return invitation;
  }

  async #answer(
    em: RegistryManager,
    { accountId: id, name }: Caller,
    found: FoundReplacements,
    {
      invitation,
      answer,
    }: { invitation: Pick<SuggestionInvitation, 'id' | 'suggestionId'>; answer: 'agreed' | 'declined' },
  ): Promise<void> {
    const coming = { suggestionId: invitation.suggestionId, slotId: found.dated.slot.id, seconds: { $gt: 0 } };
    const step = await em.findOne(SuggestionStep, coming, { disableIdentityMap: true });
    if (!step) throw new AppError('not-found');
    if (answer === 'agreed' && !(await hasRoom(em, found.dated, step)))
      return tooLate(em, invitation, { id, name, now: found.now });
    // Free a moment ago is not enough: they may have agreed to something else since.
    if (
      answer === 'agreed' &&
      !found.placed.some(({ person }) => person.personId === found.merged.countsAs(step.personId))
    )
      throw new AppError('replacement-not-possible');
    const typed = { invitationId: invitation.id, answer, way: 'telephone' as const, typedBy: { id, name } };
    await this.answers.answer(em, typed);
  }
}
