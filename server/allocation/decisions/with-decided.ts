import type { RegistryManager } from '../../registry/registry.js';
import type { FoundCandidates } from '../candidates/found.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { countedOn, partOf } from './counted-on.js';
import { saidNoAt } from './said-no.js';
import { waitingSteps } from './waiting-steps.js';

/**
 * What a new calculation of that week starts from: who was asked is counted on, and who was refused for a place, or said
 * that they do not come, is not proposed for it again.
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
  const slots = new Map(found.parts.map((part) => [part.part_id, part.slot_id]));
  const noes = await saidNoAt(em, [...new Set(slots.values())]);
  const candidates = found.candidates.filter((one) => {
    const pair = `${one.volunteer_key} ${one.part_id}`;
    const place = `${found.personIds.get(one.volunteer_key) ?? ''} ${slots.get(one.part_id) ?? ''}`;
    return one.today_seconds > 0 || musts.has(pair) || !(pairs.has(pair) || noes.has(place));
  });
  return countedOn({ ...found, candidates }, await waitingSteps(em));
}
