import type { RegistryManager } from '../../registry/registry.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';

/** What people were asked and have not all answered: it is counted on, as if they came. */
export async function waitingSteps(em: RegistryManager): Promise<SuggestionStep[]> {
  const asked = await em.find(Suggestion, { state: 'invited' }, { fields: ['id'], disableIdentityMap: true });
  const ids = asked.map(({ id }) => id);
  return em.find(SuggestionStep, { suggestionId: { $in: ids } }, { orderBy: { id: 'asc' }, disableIdentityMap: true });
}
