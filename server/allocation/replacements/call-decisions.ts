import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { Decision } from '../decisions/decision.entity.js';
import { SuggestionOpening } from '../suggestions/suggestion-opening.entity.js';

/** A second tap of the same coordinator within this time is the same call, ms. */
const SAME_CALL = 10 * 60_000;

/**
 * A named person decided to ring somebody, having their reasons before their eyes; or rang, and nobody answered. Inside the
 * caller's transaction.
 */
export async function writeCall(
  em: RegistryManager,
  { organisationId, accountId, name: actor }: Caller,
  { suggestionId, now, noAnswer }: { suggestionId: string; now: Date; noAnswer: boolean },
): Promise<void> {
  const last = { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
  const [before] = await em.find(Decision, { suggestionId, accountId, actor }, last);
  const isRecent = before && now.getTime() - before.decidedAt.getTime() < SAME_CALL;
  if (isRecent && (before.choice === 'later') === noAnswer) return;
  await em.insert(Decision, {
    id: newId(now),
    organisationId,
    suggestionId,
    accountId,
    actor,
    choice: noAnswer ? 'later' : 'accept',
    reasonCode: noAnswer ? 'person_unavailable' : null,
    explanationOpenedAt: now,
    decidedAt: now,
  });
  if (accountId === null) return;
  const opened = { organisationId, suggestionId, accountId };
  if ((await em.count(SuggestionOpening, { suggestionId, accountId })) === 0)
    await em.insert(SuggestionOpening, { id: newId(now), ...opened, openedAt: now });
}
