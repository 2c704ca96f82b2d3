import type { RegistryManager } from '../../registry/registry.js';
import type { FoundCandidates } from '../candidates/found.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { countedOn, partOf } from './counted-on.js';
import { waitingSteps } from './waiting-steps.js';

/**
 * What a new calculation of that week starts from: who was asked is counted on, and who was refused for a place is not
 * proposed for it again that week.
 */
export async function withDecided(
  em: RegistryManager,
  { week }: Pick<AllocationRun, 'week'>,
  found: FoundCandidates,
): Promise<FoundCandidates> {
  const plain = { fields: ['id'], disableIdentityMap: true } as const;
  const runs = await em.find(AllocationRun, { week }, plain);
  const ofWeek = { runId: { $in: runs.map(({ id }) => id) }, state: 'rejected' as const };
  const refused = await em.find(Suggestion, ofWeek, plain);
  const ids = { suggestionId: { $in: refused.map(({ id }) => id) } };
  const steps = await em.find(SuggestionStep, ids, { disableIdentityMap: true });
  const keys = new Map([...found.personIds].map(([key, personId]) => [personId, key]));
  const pairs = new Set(
    steps.flatMap((step) => (step.seconds > 0 ? [`${keys.get(step.personId) ?? ''} ${partOf(step)}`] : [])),
  );
  const musts = new Set(found.musts.map((one) => `${one.volunteer_key} ${one.part_id}`));
  const candidates = found.candidates.filter((one) => {
    const pair = `${one.volunteer_key} ${one.part_id}`;
    return one.today_seconds > 0 || musts.has(pair) || !pairs.has(pair);
  });
  return countedOn({ ...found, candidates }, await waitingSteps(em));
}
