import { signature, signaturesTrace } from '../../people/person-traces.js';
import { RuleComment } from '../comments/rule-comment.entity.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { signedSchedule } from '../schedule/signed-schedule.js';
import { AllocationWeights } from '../weights/allocation-weights.entity.js';
import { Decision } from './decision.entity.js';

/** What a person decided, asked, answered or typed in stays, by “erased person n”, when the account they did it with is closed. */
export const signedDecisions = signaturesTrace(
  signature(Decision, 'actor', 'accountId'),
  signature(SuggestionInvitation, 'sentBy', 'sentById'),
  signature(SuggestionInvitation, 'typedBy', 'typedById'),
  signature(RuleComment, 'answeredBy', 'answeredById'),
  signature(AllocationWeights, 'author', 'authorId'),
  signedSchedule,
);
