import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { InvitationAnswers } from '../invitations/invitation-answers.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import type { AnsweredView, TypeAnswer } from './decisions.schemas.js';
import { decider, reachedSuggestion } from './reached-suggestion.js';
import { Relisting } from './relisting.js';

/** A coordinator types in what somebody said by telephone: who typed it, and when, is kept. */
@Injectable()
export class TypedAnswers {
  constructor(
    private readonly registry: Registry,
    private readonly answers: InvitationAnswers,
    private readonly relisting: Relisting,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `not-found`, also for one of another mission, and what `InvitationAnswers.answer` throws. */
  async type(caller: Caller, invitationId: string, { answer, comment }: TypeAnswer): Promise<AnsweredView> {
    const typedBy = decider(caller);
    const { organisationId } = caller;
    const em = this.registry.of(organisationId);
    const invitation = await em.findOne(SuggestionInvitation, { id: invitationId });
    if (!invitation) throw new AppError('not-found');
    const { suggestion } = await reachedSuggestion(em, caller, invitation.suggestionId);
    const answered = await this.registry.transaction(organisationId, async (within) => {
      const said = { invitationId, answer, way: 'telephone', typedBy, comment: comment ?? null } as const;
      const state = await this.answers.answer(within, said);
      await this.audit.record(within, {
        organisationId,
        actorId: typedBy.id,
        actorName: typedBy.name,
        action: 'proposals.type-answer',
        record: `suggestion-invitation:${invitationId}`,
        details: { answer },
      });
      return state;
    });
    await this.answers.published(organisationId);
    // What was counted on is needed again.
    if (answer === 'declined') await this.relisting.after(suggestion);
    return answered;
  }
}
