import { theirRows, traceOf } from '../../people/person-traces.js';
import { RuleComment } from '../comments/rule-comment.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionOpening } from './suggestion-opening.entity.js';
import { SuggestionStep } from './suggestion-step.entity.js';

/** What was proposed about the person goes, with its reasons and words; the run's counts and that something was decided stay. */
export const erasedSuggestions = traceOf(async (em, person) => {
  const theirs = await em.find(SuggestionStep, theirRows(person), {
    fields: ['suggestionId'],
    disableIdentityMap: true,
  });
  const ids = { $in: [...new Set(theirs.map(({ suggestionId }) => suggestionId))] };
  await em.nativeDelete(SuggestionStep, { suggestionId: ids });
  await em.nativeDelete(SuggestionOpening, { suggestionId: ids });
  await em.nativeDelete(SuggestionInvitation, { suggestionId: ids });
  await em.nativeUpdate(Decision, { suggestionId: ids }, { comment: null });
  await em.nativeDelete(RuleComment, theirRows(person));
  return { suggestions: await em.nativeDelete(Suggestion, { id: ids }) };
});
