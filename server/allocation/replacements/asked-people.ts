import type { Merged } from '../../people/merged.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Decision } from '../decisions/decision.entity.js';
import { recentSince } from '../fairness/recent-invitations.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import type { Asked } from './replacements.schemas.js';

/** Somebody who was asked to come to one date: by telephone, or as a suggestion of a week. */
export interface AskedPerson {
  invitation: SuggestionInvitation;
  /** They are asked to come to this date and nothing else, and nobody else has to agree too. */
  isAlone: boolean;
  decisions: Decision[];
}

const PLAIN = { disableIdentityMap: true } as const;

/** By the entry that counts; of several times, the last one that stands, else the last. */
export async function askedPeople(
  em: RegistryManager,
  slotId: string,
  merged: Merged,
): Promise<Map<string, AskedPerson>> {
  const coming = await em.find(SuggestionStep, { slotId, seconds: { $gt: 0 } }, PLAIN);
  const ids = [...new Set(coming.map(({ suggestionId }) => suggestionId))];
  const steps = await em.find(SuggestionStep, { suggestionId: { $in: ids } }, PLAIN);
  const isOfOthers = (step: SuggestionStep) => step.slotId !== slotId || step.seconds <= 0;
  const withOthers = new Set(steps.filter(isOfOthers).map(({ suggestionId }) => suggestionId));
  const sent = await em.find(
    SuggestionInvitation,
    { suggestionId: { $in: ids } },
    { ...PLAIN, orderBy: { id: 'asc' } },
  );
  const decided = await em.find(Decision, { suggestionId: { $in: ids } }, { ...PLAIN, orderBy: { id: 'asc' } });
  const comes = new Set(coming.map(({ suggestionId, personId }) => `${suggestionId} ${personId}`));
  const asked = new Map<string, AskedPerson>();
  for (const invitation of sent) {
    const { suggestionId, personId } = invitation;
    if (!comes.has(`${suggestionId} ${personId}`)) continue;
    const isOnly = sent.filter((one) => one.suggestionId === suggestionId).length === 1;
    const isAlone = isOnly && !withOthers.has(suggestionId);
    const decisions = decided.filter((one) => one.suggestionId === suggestionId);
    const before = asked.get(merged.countsAs(personId));
    const earlier = before && !isOver(before.invitation) && isOver(invitation);
    if (!earlier) asked.set(merged.countsAs(personId), { invitation, isAlone, decisions });
  }
  return asked;
}

const isOver = ({ answer, withdrawnAt }: SuggestionInvitation): boolean => !answer && Boolean(withdrawnAt);

/** Still to be answered. */
export const isOpen = ({ answer, withdrawnAt, expiresAt }: SuggestionInvitation, now: Date): boolean =>
  !answer && !withdrawnAt && expiresAt > now;

/** Times that they are being asked for this date, of the last 30 days: the call under way is no other one. What ended counts. */
export function askedForIt(asked: ReadonlyMap<string, AskedPerson>, now: Date): Map<string, number> {
  const since = recentSince(now);
  const recent = [...asked].filter(([, { invitation }]) => isOpen(invitation, now) && invitation.sentAt > since);
  return new Map(recent.map(([personId]) => [personId, 1]));
}

/** Null: what was asked no longer stands, as if it had not been. */
export function askedView({ invitation, decisions }: AskedPerson, now: Date): Asked | null {
  const { answer = null, answeredAt, typedBy, way, withdrawnAt } = invitation;
  if (answer === null && !isOpen(invitation, now)) return null;
  const outcome = answer === null ? 'waiting' : answer === 'agreed' && withdrawnAt ? 'too-late' : answer;
  const calls = decisions.flatMap(({ choice, actor: by, decidedAt }) =>
    choice === 'accept' || choice === 'later'
      ? [{ at: decidedAt.toISOString(), by, noAnswer: choice === 'later' }]
      : [],
  );
  return {
    way,
    outcome,
    answeredAt: answeredAt?.toISOString() ?? null,
    typedBy: typedBy ?? null,
    calls: calls.toReversed(),
  };
}
