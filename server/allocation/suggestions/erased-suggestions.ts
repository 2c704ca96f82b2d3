import { theirRows, traceOf } from '../../people/person-traces.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionStep } from './suggestion-step.entity.js';

/** What was proposed about the person goes, with its reasons; the run's counts stay. */
export const erasedSuggestions = traceOf(async (em, person) => {
  const theirs = await em.find(SuggestionStep, theirRows(person), {
    fields: ['suggestionId'],
    disableIdentityMap: true,
  });
  const ids = { $in: [...new Set(theirs.map(({ suggestionId }) => suggestionId))] };
  await em.nativeDelete(SuggestionStep, { suggestionId: ids });
  return { suggestions: await em.nativeDelete(Suggestion, { id: ids }) };
});
