import { AnswerCampaign } from '../../../server/answers/answer-campaign.entity.js';
import { AnswerLink } from '../../../server/answers/answer-link.entity.js';
import { AnswerTally } from '../../../server/answers/answer-tally.entity.js';
import { AnswerText } from '../../../server/answers/answer-text.entity.js';
import { Answer } from '../../../server/answers/answer.entity.js';
import { BeneficiaryStatement } from '../../../server/answers/beneficiary-statement.entity.js';
import { SentAnswerForm } from '../../../server/answers/sent-answer-form.entity.js';
import { at, own, type Rows, uuid } from './planning-ids.js';

/** One row of every entity of answers and of people helped. */
export const answerRows: Rows = [
  [
    Answer,
    {
      ...own,
      id: uuid(30),
      campaignId: null,
      audience: 'beneficiary',
      question: 'satisfaction',
      missionId: uuid(20),
      day: '2026-03-02',
      scale: 3,
      score: 3,
      tallyId: uuid(33),
      importId: null,
      reference: null,
    },
  ],
  [AnswerText, { ...own, answerId: uuid(30), text: 'Merci !', isPrivate: true, day: '2026-03-02' }],
  [
    AnswerCampaign,
    {
      ...own,
      id: uuid(31),
      audience: 'beneficiary',
      missionId: null,
      title: 'Accueil du printemps',
      fromDay: '2026-01-01',
      toDay: '2026-04-01',
      asksSatisfaction: false,
      scale: 3,
      asksRecommendation: true,
      asksWords: true,
      asked: null,
      askedBy: 'Inès C.',
      askedAt: at,
      createdBy: 'Inès C.',
      createdAt: at,
      closedBy: null,
      closedAt: null,
    },
  ],
  [
    AnswerTally,
    {
      ...own,
      id: uuid(33),
      campaignId: uuid(31),
      draft: '0190c5c0-0000-4000-8000-000000000001',
      missionId: null,
      day: '2026-03-02',
      question: 'recommendation',
      scale: 10,
      counts: [{ score: 9, count: 12 }],
      enteredBy: 'Inès C.',
      enteredAt: at,
      withdrawnBy: null,
      withdrawnAt: null,
    },
  ],
  [
    AnswerLink,
    {
      ...own,
      id: uuid(34),
      campaignId: uuid(31),
      code: 'AB12-CD34-EF56',
      createdBy: 'Inès C.',
      createdAt: at,
      expiresAt: at,
      revokedBy: null,
      revokedAt: null,
    },
  ],
  [SentAnswerForm, { ...own, pageHash: 'a'.repeat(64), day: '2026-03-02' }],
  [
    BeneficiaryStatement,
    {
      ...own,
      id: uuid(32),
      missionId: uuid(20),
      fromDay: '2026-01-01',
      toDay: '2026-04-01',
      count: 210,
      newCount: 40,
      newAccessCount: null,
      method: 'register',
      methodWords: 'Cartes de famille',
      source: 'Cahier de mars',
      author: 'Inès C.',
      createdAt: at,
      importId: null,
      reference: null,
    },
  ],
];
