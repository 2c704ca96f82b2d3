import type { RestingOn } from '../../missions/relied-dates.js';
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
