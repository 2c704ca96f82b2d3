import type { RestingOn } from '../../missions/relied-dates.js';
import { Slot } from '../../missions/slot.entity.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { AskedDate, Explanation } from '../suggestions/explanation.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';

const PLAIN = { disableIdentityMap: true } as const;

/** Dates about which people are being asked, and have not all answered. */
export const datesAskedAbout: RestingOn = async (em, slotIds) => {
  const steps = await em.find(SuggestionStep, { slotId: { $in: [...slotIds] } }, PLAIN);
  const ids = [...new Set(steps.map(({ suggestionId }) => suggestionId))];
  const invited = { id: { $in: ids }, state: 'invited' as const };
  const asked = new Set((await em.find(Suggestion, invited, { ...PLAIN, fields: ['id'] })).map(({ id }) => id));
  return steps.flatMap(({ suggestionId, slotId }) => (asked.has(suggestionId) ? [slotId] : []));
};

/** When these dates take place, to be kept with what people are asked: what they are told is what they answer. */
export async function askedDates(em: RegistryManager, slotIds: readonly string[]): Promise<AskedDate[]> {
  const slots = await em.find(Slot, { id: { $in: [...new Set(slotIds)] } }, { ...PLAIN, orderBy: { id: 'asc' } });
  return slots.map(({ id: slotId, startsAt, endsAt }) => ({
    slotId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}

/** Whether one of these dates is not any more at the time that people were told. */
export const areMoved = ({ dates = [] }: Explanation, dated: ReadonlyMap<string, DatedSlot>): boolean =>
  dates.some(({ slotId, startsAt, endsAt }) => {
    const slot = dated.get(slotId)?.slot;
    return slot && (slot.startsAt.toISOString() !== startsAt || slot.endsAt.toISOString() !== endsAt);
  });

/** A date at the time that people were told. */
export function asAsked(dated: DatedSlot, explanation: Explanation | undefined): DatedSlot {
  const told = explanation?.dates?.find(({ slotId }) => slotId === dated.slot.id);
  if (!told) return dated;
  return { ...dated, slot: { ...dated.slot, startsAt: new Date(told.startsAt), endsAt: new Date(told.endsAt) } };
}
