import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { RuleComment } from '../comments/rule-comment.entity.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { ownEntries } from './own-entries.js';
import type { OwnComment, WriteComment } from './own-proposals.schemas.js';

const PLAIN = { disableIdentityMap: true } as const;

/** What one person thinks of the rules, or of what was suggested to them; with the answer, without who gave it. */
@Injectable()
export class OwnComments {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  async of(em: RegistryManager, entries: readonly string[]): Promise<OwnComment[]> {
    const mine = { personId: { $in: [...entries] } };
    const latest = { ...PLAIN, orderBy: { createdAt: 'desc', id: 'desc' } } as const;
    const comments = await em.find(RuleComment, mine, latest);
    const invitations = await em.find(SuggestionInvitation, mine, PLAIN);
    return comments.map(({ id, suggestionId, text, createdAt, answer = null, answeredAt }) => ({
      id,
      invitationId: (suggestionId && invitations.find((one) => one.suggestionId === suggestionId)?.id) || null,
      text,
      createdAt: createdAt.toISOString(),
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    }));
  }

  /** Throws `account-without-person`, and `not-found` for an invitation of somebody else. */
  async write(caller: Caller, { text, invitationId }: WriteComment): Promise<void> {
    const { organisationId } = caller;
    const createdAt = this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      const entries = await ownEntries(em, caller);
      const about =
        invitationId === undefined
          ? null
          : await em.findOne(SuggestionInvitation, { id: invitationId, personId: { $in: entries } });
      if (invitationId !== undefined && !about) throw new AppError('not-found');
      const row = { id: newId(createdAt), organisationId, personId: entries[0] ?? '', text, createdAt };
      await em.insert(RuleComment, { ...row, suggestionId: about?.suggestionId ?? null });
    });
  }
}
