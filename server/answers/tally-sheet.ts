import { randomUUID } from 'node:crypto';
import type { AnswerCampaign } from './answer-campaign.entity.js';
import type { AnswerTally } from './answer-tally.entity.js';
import type { Answer } from './answer.entity.js';
import { type NewTally, scaleSchema, type TallyView } from './answers.schemas.js';
import { lowest } from './sent-form.js';

type Sheet = Pick<AnswerTally, 'campaignId' | 'draft' | 'day' | 'question' | 'scale' | 'counts'> & {
  missionId: string | null;
};

/** What a sheet says once its campaign is known; null when it says what the campaign does not ask. */
export function sheetOf(campaign: AnswerCampaign, { draft, day, question, missionId, counts }: NewTally): Sheet | null {
  const isAsked = question === 'satisfaction' ? campaign.asksSatisfaction : campaign.asksRecommendation;
  const scale = question === 'satisfaction' ? campaign.scale : 10;
  const scores = new Set(counts.map(({ score }) => score));
  const isOnScale = counts.every(({ score }) => score >= lowest(scale) && score <= scale);
  const isInside = day >= campaign.fromDay && day < campaign.toDay;
  const isElsewhere = Boolean(campaign.missionId && missionId && missionId !== campaign.missionId);
  if (!isAsked || !isOnScale || !isInside || isElsewhere || scores.size < counts.length) return null;
  return {
    campaignId: campaign.id,
    draft,
    day,
    missionId: missionId ?? campaign.missionId ?? null,
    question,
    scale,
    counts: counts.toSorted((a, b) => a.score - b.score).map(({ score, count }) => ({ score, count })),
  };
}

export function isSameSheet(known: AnswerTally, sheet: Sheet): boolean {
  const said = ({ day, missionId, question, counts }: Sheet | AnswerTally) =>
    JSON.stringify([day, missionId ?? null, question, counts.map(({ score, count }) => [score, count])]);
  return said(known) === said(sheet);
}

/** One answer for each stroke. */
export function rowsOf({ audience }: AnswerCampaign, tally: Sheet & { id: string; organisationId: string }): Answer[] {
  const { organisationId, campaignId, missionId, day, question, scale } = tally;
  const shared = { organisationId, campaignId, audience, missionId, day, question, scale };
  return tally.counts.flatMap(({ score, count }) =>
    Array.from({ length: count }, () => ({ id: randomUUID(), ...shared, score, tallyId: tally.id }) as Answer),
  );
}

export function tallyView(tally: AnswerTally, mission: TallyView['mission']): TallyView {
  const { id, day, question, scale, counts, enteredBy, enteredAt, withdrawnBy, withdrawnAt } = tally;
  return {
    id,
    day,
    question,
    scale: scaleSchema.parse(scale),
    mission,
    counts,
    enteredBy,
    enteredAt: enteredAt.toISOString(),
    withdrawnBy: withdrawnBy ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
