import type { AnswerCampaign } from '../../answers/answer-campaign.entity.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';
import type { WrittenAnswer } from './answer-reading.js';
import type { WrittenStatement } from './statement-reading.js';

/** What a line may speak of. */
export interface KnownToSender {
  /** Id of a mission the sender answers for, by its title or its number. */
  mission: (written: string) => string | null;
  mayBeWhole: boolean;
  campaign: (written: string) => AnswerCampaign | null;
}

export interface SettledAnswer {
  campaignId: string | null;
  missionId: string | null;
  audience: 'volunteer' | 'beneficiary';
  question: 'satisfaction' | 'recommendation';
  day: string;
  scale: number;
  score: number;
}

export type SettledStatement = Omit<WrittenStatement, 'id' | 'mission'> & { missionId: string | null };

/** The header of a column, for whoever is told what is wrong. */
export type HeaderOf<Name extends string> = (name: Name) => string | null;

/** What the line leaves out is what its campaign asks, when that is one thing only. Throws `Refusal`. */
export function settledAnswer(
  written: WrittenAnswer,
  known: KnownToSender,
  header: HeaderOf<'mission' | 'campaign' | 'audience' | 'question' | 'scale' | 'score'>,
): SettledAnswer {
  const refuse = (code: RejectionCode, name: Parameters<typeof header>[0], value: string | null): never => {
    throw new Refusal(code, header(name), value);
  };
  const campaign =
    written.campaign === null
      ? null
      : (known.campaign(written.campaign) ?? refuse('unknown-campaign', 'campaign', written.campaign));
  const missionId = missionOf(written, known, header) ?? campaign?.missionId ?? null;
  if (missionId === null && !known.mayBeWhole) refuse('missing-value', 'mission', null);
  const audience = written.audience ?? campaign?.audience ?? refuse('missing-value', 'audience', null);
  const question = written.question ?? onlyQuestion(campaign) ?? refuse('missing-value', 'question', null);
  const isOfTen = question === 'recommendation';
  if (isOfTen && written.scale !== null && written.scale !== 10)
    refuse('unknown-scale', 'scale', String(written.scale));
  const scale = isOfTen ? 10 : (written.scale ?? campaign?.scale ?? refuse('missing-value', 'scale', null));
  const { day, score } = written;
  if (score > scale || score < (scale === 10 ? 0 : 1)) refuse('invalid-score', 'score', String(score));
  return { campaignId: campaign?.id ?? null, missionId, audience, question, day, scale, score };
}

/** Throws `Refusal`. */
export function settledStatement(
  { id: _id, mission, ...written }: WrittenStatement,
  known: KnownToSender,
  header: HeaderOf<'mission'>,
): SettledStatement {
  const missionId = missionOf({ mission }, known, header);
  if (missionId === null && !known.mayBeWhole) throw new Refusal('missing-value', header('mission'), null);
  return { missionId, ...written };
}

function missionOf(
  { mission }: { mission: string | null },
  known: KnownToSender,
  header: HeaderOf<'mission'>,
): string | null {
  if (mission === null) return null;
  const found = known.mission(mission);
  if (found === null) throw new Refusal('unknown-mission', header('mission'), mission);
  return found;
}

function onlyQuestion(campaign: AnswerCampaign | null): SettledAnswer['question'] | null {
  if (!campaign || campaign.asksSatisfaction === campaign.asksRecommendation) return null;
  return campaign.asksSatisfaction ? 'satisfaction' : 'recommendation';
}
