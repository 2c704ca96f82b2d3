import { randomUUID } from 'node:crypto';
import { AnswerCampaign } from '../../server/answers/answer-campaign.entity.js';
import { AnswerText } from '../../server/answers/answer-text.entity.js';
import { Answer } from '../../server/answers/answer.entity.js';
import { BeneficiaryStatement } from '../../server/answers/beneficiary-statement.entity.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

type Ids = ReadonlyMap<string, string>;

/** Writes campaigns, answers with their words apart, and statements of people helped. */
export async function writeAnswers(desk: Desk, missions: Ids, author: string): Promise<void> {
  const { em, association, organisationId, now } = desk;
  const campaigns = association.campaigns.map(({ key, mission, ...campaign }) => ({
    key,
    row: { ...newRow(desk), missionId: idOf(missions, mission), ...campaign },
  }));
  await insertAll(
    em,
    AnswerCampaign,
    campaigns.map(({ row }) => row),
  );
  const campaignIds = new Map(campaigns.map(({ key, row }) => [key, row.id]));
  const answers = association.answers.map(({ campaign, mission, text, ...answer }) => ({
    text,
    row: {
      id: randomUUID(),
      organisationId,
      campaignId: idOf(campaignIds, campaign),
      missionId: idOf(missions, mission),
      ...answer,
    },
  }));
  await insertAll(
    em,
    Answer,
    answers.map(({ row }) => row),
  );
  await insertAll(
    em,
    AnswerText,
    answers.flatMap(({ text, row }) =>
      text === null ? [] : [{ answerId: row.id, organisationId, text, day: row.day }],
    ),
  );
  await insertAll(
    em,
    BeneficiaryStatement,
    association.statements.map(({ mission, ...statement }) => ({
      ...newRow(desk),
      missionId: mission === null ? null : idOf(missions, mission),
      ...statement,
      author,
      createdAt: now,
    })),
  );
}
