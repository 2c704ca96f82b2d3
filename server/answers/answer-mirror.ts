import type { Mirror } from '../warehouse/mirror.js';
import { Answer } from './answer.entity.js';

/** Scores only: what people wrote beside them stays in the registry. */
export const answerMirror: Mirror = {
  table: 'answer',
  columns: {
    answer_id: 'VARCHAR',
    campaign_id: 'VARCHAR',
    mission_id: 'VARCHAR',
    day: 'DATE',
    audience: 'VARCHAR',
    question: 'VARCHAR',
    scale: 'INTEGER',
    score: 'INTEGER',
  },
  read: async (manager) =>
    (await manager.find(Answer, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map((answer) => ({
      answer_id: answer.id,
      campaign_id: answer.campaignId ?? null,
      mission_id: answer.missionId ?? null,
      day: answer.day,
      audience: answer.audience,
      question: answer.question,
      scale: answer.scale,
      score: answer.score,
    })),
};
