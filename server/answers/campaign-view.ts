import { grouped } from '../shared/grouped.js';
import type { AnswerCampaign } from './answer-campaign.entity.js';
import { scaleSchema, type CampaignView } from './answers.schemas.js';

export interface ScoreCount {
  question: 'satisfaction' | 'recommendation';
  scale: number;
  score: number;
  count: number;
}

/** One campaign as screens show it. `today` is a day of the organisation. */
export function campaignView(
  campaign: AnswerCampaign,
  mission: { id: string; title: string } | null,
  scores: readonly ScoreCount[],
  today: string,
): CampaignView {
  const results = resultsOf(scores);
  return {
    id: campaign.id,
    title: campaign.title ?? null,
    audience: campaign.audience,
    mission,
    fromDay: campaign.fromDay,
    toDay: campaign.toDay,
    asksSatisfaction: campaign.asksSatisfaction,
    scale: scaleSchema.parse(campaign.scale),
    asksRecommendation: campaign.asksRecommendation,
    asksWords: campaign.asksWords,
    state: campaignState(campaign, today),
    asked: campaign.asked ?? null,
    askedBy: campaign.askedBy ?? null,
    askedAt: campaign.askedAt?.toISOString() ?? null,
    closedBy: campaign.closedBy ?? null,
    closedAt: campaign.closedAt?.toISOString() ?? null,
    answered: answeredIn(results),
    results,
  };
}

export function campaignState(
  { closedAt, fromDay, toDay }: Pick<AnswerCampaign, 'closedAt' | 'fromDay' | 'toDay'>,
  today: string,
): CampaignView['state'] {
  if (closedAt) return 'closed';
  if (today < fromDay) return 'coming';
  return today < toDay ? 'open' : 'over';
}

/** Scales are never mixed: one result for each question and scale. */
function resultsOf(scores: readonly ScoreCount[]): CampaignView['results'] {
  const groups = grouped(scores, ({ question, scale }) => `${question} ${scale}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        question: first.question,
        scale: scaleSchema.parse(first.scale),
        answers: group.reduce((sum, { count }) => sum + count, 0),
        scores: group.map(({ score, count }) => ({ score, count })).toSorted((a, b) => a.score - b.score),
      },
    ];
  });
}

function answeredIn(results: CampaignView['results']): number {
  const byQuestion = grouped(results, ({ question }) => question);
  const sums = [...byQuestion.values()].map((some) => some.reduce((sum, { answers }) => sum + answers, 0));
  return Math.max(0, ...sums);
}
