import type { RegistryManager } from '../../registry/registry.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import type { AllocationRun } from '../runs/allocation-run.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { partOf } from './counted-on.js';
import { Decision } from './decision.entity.js';

type Coming = Pick<SuggestionStep, 'personId' | 'slotId' | 'skillId' | 'seconds'>;
export type IsDecided = (step: Coming) => boolean;

interface Meanwhile {
  isDecided: IsDecided;
  /** Anything at all: the week is another than the run saw. */
  isOther: boolean;
}

/**
 * Who would come where, of which a coordinator said yes or no, on the list before, since this run began; and whether
 * anything was decided, or somebody declined, that others are worth something else by.
 */
export async function decidedMeanwhile(
  em: RegistryManager,
  { startedAt }: Pick<AllocationRun, 'startedAt'>,
): Promise<Meanwhile> {
  const since = { decidedAt: { $gte: startedAt }, choice: { $in: ['accept', 'change', 'reject', 'never'] as const } };
  const decisions = await em.find(Decision, since, { fields: ['suggestionId'], disableIdentityMap: true });
  const ids = { suggestionId: { $in: decisions.map(({ suggestionId }) => suggestionId) } };
  const steps = await em.find(SuggestionStep, ids, { disableIdentityMap: true });
  const pairOf = (step: Coming) => `${step.personId} ${partOf(step)}`;
  const pairs = new Set(steps.flatMap((step) => (step.seconds > 0 ? [pairOf(step)] : [])));
  const any = await em.count(Decision, { decidedAt: { $gte: startedAt }, choice: { $ne: 'later' } });
  const declined = await em.count(SuggestionInvitation, { answeredAt: { $gte: startedAt }, answer: 'declined' });
  return { isDecided: (step) => step.seconds > 0 && pairs.has(pairOf(step)), isOther: any + declined > 0 };
}
