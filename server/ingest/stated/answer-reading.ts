import type { AnswerCampaign } from '../../answers/answer-campaign.entity.js';
import type { StatedCells } from './stated-cells.js';

type Known = (written: string) => string | null;

/** What a line may speak of. */
export interface StatedWorld {
  today: string;
  /** Id of a mission the sender answers for, by its title or its number. */
  mission: Known;
  mayBeWhole: boolean;
  campaign: (written: string) => AnswerCampaign | null;
}

export interface ReadAnswer {
  campaignId: string | null;
  missionId: string | null;
  audience: 'volunteer' | 'beneficiary';
  question: 'satisfaction' | 'recommendation';
  day: string;
  scale: number;
  score: number;
}

const audiences = {
  volunteer: 'volunteer',
  volunteers: 'volunteer',
  benevole: 'volunteer',
  benevoles: 'volunteer',
  beneficiary: 'beneficiary',
  beneficiaries: 'beneficiary',
  beneficiaire: 'beneficiary',
  beneficiaires: 'beneficiary',
} as const;
const questions = {
  satisfaction: 'satisfaction',
  recommendation: 'recommendation',
  recommandation: 'recommendation',
} as const;
const scales = { 3: '3', 5: '5', 10: '10' } as const;

/** One answer. What the line leaves out is what its campaign asks, when that is one thing only. Throws `Refusal`. */
export function readAnswer(cells: StatedCells, world: StatedWorld): ReadAnswer {
  const day = cells.day('day', world.today);
  const campaign = campaignOf(cells, world);
  const missionId = missionOf(cells, world) ?? campaign?.missionId ?? null;
  if (missionId === null && !world.mayBeWhole) cells.refuse('missing-value', 'mission', null);
  const audience =
    cells.word('audience', audiences, 'unknown-audience') ??
    campaign?.audience ??
    cells.refuse('missing-value', 'audience', null);
  const question =
    cells.word('question', questions, 'unknown-question') ??
    onlyQuestion(campaign) ??
    cells.refuse('missing-value', 'question', null);
  const scale = scaleOf(cells, campaign, question);
  const written = cells.needed('score');
  const score = cells.whole('score') ?? -1;
  if (score > scale || score < (scale === 10 ? 0 : 1)) cells.refuse('invalid-score', 'score', written);
  return { campaignId: campaign?.id ?? null, missionId, audience, question, day, scale, score };
}

export function missionOf(cells: StatedCells, { mission }: Pick<StatedWorld, 'mission'>): string | null {
  const written = cells.text('mission');
  return written === null ? null : (mission(written) ?? cells.refuse('unknown-mission', 'mission', written));
}

function campaignOf(cells: StatedCells, { campaign }: StatedWorld): AnswerCampaign | null {
  const written = cells.text('campaign');
  return written === null ? null : (campaign(written) ?? cells.refuse('unknown-campaign', 'campaign', written));
}

function onlyQuestion(campaign: AnswerCampaign | null): ReadAnswer['question'] | null {
  if (!campaign || campaign.asksSatisfaction === campaign.asksRecommendation) return null;
  return campaign.asksSatisfaction ? 'satisfaction' : 'recommendation';
}

/** Recommendation is always out of ten. */
function scaleOf(cells: StatedCells, campaign: AnswerCampaign | null, question: ReadAnswer['question']): number {
  const written = cells.word('scale', scales, 'unknown-scale');
  if (question === 'recommendation')
    return written === null || written === '10' ? 10 : cells.refuse('unknown-scale', 'scale', written);
  return written === null ? (campaign?.scale ?? cells.refuse('missing-value', 'scale', null)) : Number(written);
}
