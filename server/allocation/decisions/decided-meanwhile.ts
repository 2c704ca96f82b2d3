import type { RegistryManager } from '../../registry/registry.js';
import type { AllocationRun } from '../runs/allocation-run.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { partOf } from './counted-on.js';
import { Decision } from './decision.entity.js';

type Coming = Pick<SuggestionStep, 'personId' | 'slotId' | 'skillId' | 'seconds'>;
export type IsDecided = (step: Coming) => boolean;

/** Who would come where, of which a coordinator said yes or no, on the list before, since this run began. */
export async function decidedMeanwhile(
  em: RegistryManager,
  { startedAt }: Pick<AllocationRun, 'startedAt'>,
): Promise<IsDecided> {
  const since = { decidedAt: { $gte: startedAt }, choice: { $in: ['accept', 'change', 'reject', 'never'] as const } };
  const decisions = await em.find(Decision, since, { fields: ['suggestionId'], disableIdentityMap: true });
  const ids = { suggestionId: { $in: decisions.map(({ suggestionId }) => suggestionId) } };
  const steps = await em.find(SuggestionStep, ids, { disableIdentityMap: true });
  const pairOf = (step: Coming) => `${step.personId} ${partOf(step)}`;
  const pairs = new Set(steps.flatMap((step) => (step.seconds > 0 ? [pairOf(step)] : [])));
  return (step) => step.seconds > 0 && pairs.has(pairOf(step));
}
