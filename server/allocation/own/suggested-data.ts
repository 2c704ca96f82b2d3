import { datedSlots } from '../../missions/times/dated-slots.js';
import type { ReadSuggested } from '../../summaries/own-summaries.js';
import { RuleComment } from '../comments/rule-comment.entity.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';

const PLAIN = { disableIdentityMap: true } as const;

/** All that stands here about one person, for their own data; without anybody else’s name. */
export const suggestedData: ReadSuggested = async (em, entries) => {
  const mine = { personId: { $in: [...entries] } };
  const steps = await em.find(SuggestionStep, mine, { ...PLAIN, orderBy: { id: 'asc' } });
  const ids = { $in: steps.map(({ suggestionId }) => suggestionId) };
  const suggestions = new Map((await em.find(Suggestion, { id: ids }, PLAIN)).map((one) => [one.id, one]));
  const invitations = await em.find(SuggestionInvitation, mine, PLAIN);
  const slots = steps.map(({ slotId }) => slotId);
  const dated = await datedSlots(em, slots, new Date(0), true);
  const comments = await em.find(RuleComment, mine, { ...PLAIN, orderBy: { createdAt: 'asc', id: 'asc' } });
  return {
    suggestions: steps.flatMap(({ suggestionId, slotId, seconds }) => {
      const suggestion = suggestions.get(suggestionId);
      const date = dated.get(slotId);
      if (!suggestion) return [];
      const asked = invitations.find((one) => one.suggestionId === suggestionId);
      return {
        suggestedAt: suggestion.createdAt.toISOString(),
        state: suggestion.state,
        mission: date?.mission.title ?? null,
        startsAt: date?.slot.startsAt.toISOString() ?? null,
        endsAt: date?.slot.endsAt.toISOString() ?? null,
        seconds,
        points: suggestion.explanation.why.map(({ c: reason, points }) => ({ reason, points })),
        asked: asked ? invitationData(asked) : null,
      };
    }),
    comments: comments.map(({ text, createdAt, answer = null, answeredAt }) => ({
      writtenAt: createdAt.toISOString(),
      text,
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  };
};

const invitationData = ({ sentAt, way, answer = null, answeredAt, comment = null }: SuggestionInvitation) => ({
  at: sentAt.toISOString(),
  way,
  answer,
  answeredAt: answeredAt?.toISOString() ?? null,
  words: comment,
});
