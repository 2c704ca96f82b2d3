import { signature, signaturesTrace } from '../../people/person-traces.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Decision } from './decision.entity.js';

/** What a person decided, asked or typed in stays, by “erased person n”, when the account they did it with is closed. */
export const signedDecisions = signaturesTrace(
  signature(Decision, 'actor', 'accountId'),
  signature(SuggestionInvitation, 'sentBy', 'sentById'),
  signature(SuggestionInvitation, 'typedBy', 'typedById'),
);
