import type { Caller } from '../../auth/caller.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';

export interface ReachedSuggestion {
  suggestion: Suggestion;
  /** In their order. */
  steps: SuggestionStep[];
  /** Its dates, those that are over and cancelled too; one that was removed is missing. */
  dated: ReadonlyMap<string, DatedSlot>;
}

const EVER = new Date(0);

/** One that touches missions of the caller alone. Throws `not-found`, also for one of another mission. */
export async function reachedSuggestion(em: RegistryManager, caller: Caller, id: string): Promise<ReachedSuggestion> {
  const suggestion = await em.findOne(Suggestion, { id }, { disableIdentityMap: true });
  if (!suggestion) throw new AppError('not-found');
  const inOrder = { orderBy: { place: 'asc' }, disableIdentityMap: true } as const;
  const steps = await em.find(SuggestionStep, { suggestionId: id }, inOrder);
  const ids = steps.map(({ slotId }) => slotId);
  const dated = await datedSlots(em, ids, EVER, true);
  const { missionScope } = caller;
  const isInScope = (slotId: string) => missionScope?.includes(dated.get(slotId)?.mission.id ?? '') ?? true;
  if (steps.length === 0 || !ids.every(isInScope)) throw new AppError('not-found');
  return { suggestion, steps, dated };
}

/** Who decides is an account with a name. Throws `decision-needs-account`. */
export function decider({ accountId, name }: Caller): { id: string; name: string } {
  if (accountId === null) throw new AppError('decision-needs-account');
  return { id: accountId, name };
}
