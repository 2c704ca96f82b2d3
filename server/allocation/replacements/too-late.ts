import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';

/**
 * They said yes, and somebody else came first: said as it is, so that they can be told and thanked. Inside the caller's
 * transaction. Throws `replacement-answered` when they answered meanwhile: their place may be the one that fills the date.
 */
export async function tooLate(
  em: RegistryManager,
  { id, suggestionId }: Pick<SuggestionInvitation, 'id' | 'suggestionId'>,
  by: { id: string | null; name: string; now: Date },
): Promise<void> {
  const open = { id, answer: null, withdrawnAt: null };
  const kept = await em.nativeUpdate(SuggestionInvitation, open, {
    answer: 'agreed',
    answeredAt: by.now,
    answeredWay: 'telephone',
    typedById: by.id,
    typedBy: by.name,
    withdrawnAt: by.now,
  });
  if (kept === 0) throw new AppError('replacement-answered');
  await em.nativeUpdate(Suggestion, { id: suggestionId, state: 'invited' }, { state: 'withdrawn' });
}
