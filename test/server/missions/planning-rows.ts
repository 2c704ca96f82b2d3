import type { EntitySchema } from '@mikro-orm/core';
import { AnswerCampaign } from '../../../server/answers/answer-campaign.entity.js';
import { AnswerLink } from '../../../server/answers/answer-link.entity.js';
import { AnswerTally } from '../../../server/answers/answer-tally.entity.js';
import { AnswerText } from '../../../server/answers/answer-text.entity.js';
import { Answer } from '../../../server/answers/answer.entity.js';
import { BeneficiaryStatement } from '../../../server/answers/beneficiary-statement.entity.js';
import { SentAnswerForm } from '../../../server/answers/sent-answer-form.entity.js';
import { Assignment } from '../../../server/missions/assignment.entity.js';
import { MissionReference } from '../../../server/missions/mission-reference.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { PlanningLock } from '../../../server/missions/planning-lock.entity.js';
import { SlotSkill } from '../../../server/missions/slot-skill.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { Availability } from '../../../server/people/availability.entity.js';
import { LoadLimit } from '../../../server/people/load-limit.entity.js';
import { PersonLanguage } from '../../../server/people/person-language.entity.js';
import { PersonReference } from '../../../server/people/person-reference.entity.js';
import { PersonSkill } from '../../../server/people/person-skill.entity.js';
import { PersonTraining } from '../../../server/people/person-training.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Preference } from '../../../server/people/preference.entity.js';
import { Skill } from '../../../server/people/skill.entity.js';
import { SuggestionConsent } from '../../../server/people/suggestion-consent.entity.js';
import { VolunteerKey } from '../../../server/people/volunteer-key.entity.js';

export const quay = uuid(1);
export const hill = uuid(2);
const at = new Date('2026-03-02T10:00:00.000Z');
/** Confirmed by somebody, after a first refusal. */
const looked = {
  standing: 'confirmed',
  saidAt: at,
  confirmedBy: 'Samira Haddad',
  confirmedAt: at,
  refusal: 'Pas encore vu',
  refusedBy: 'Paul Roux',
  refusedAt: at,
  answeredById: uuid(41),
};
const times = {
  validFrom: '2026-01-05',
  validTo: '2026-07-01',
  everyWeeks: 2,
  weekdays: [2, 4],
  fromTime: '18:00',
  toTime: '20:30',
  zone: 'Europe/Paris',
};
const own = { organisationId: quay };

export function uuid(n: number): string {
  return `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** One row of every entity, all of the same organisation. */
export const rows: readonly (readonly [EntitySchema, Record<string, unknown>])[] = [
  [
    Person,
    {
      ...own,
      id: uuid(10),
      displayName: 'Inès C.',
      email: 'ines@quay.example',
      kind: 'volunteer',
      leftOn: '2026-02-01',
      homeCellX: 376,
      homeCellY: 289,
      telephone: '+33639980001',
      language: 'fr',
      createdBySource: 'sheet',
      createdAt: at,
    },
  ],
  [VolunteerKey, { ...own, personId: uuid(10), volunteerKey: '9b2fd7c8-3a51-4f0e-9d2b-8a10c0ffee00' }],
  [
    PersonReference,
    {
      ...own,
      id: uuid(11),
      source: 'sheet',
      referenceHash: 'h'.repeat(43),
      sharedHash: 's'.repeat(43),
      personId: null,
      erasedId: null,
      createdAt: at,
    },
  ],
  [Skill, { ...own, id: uuid(12), name: 'Cuisine', createdAt: at }],
  [PersonSkill, { ...own, ...looked, id: uuid(13), personId: uuid(10), skillId: uuid(12), level: 3, createdAt: at }],
  [PersonLanguage, { ...own, ...looked, id: uuid(14), personId: uuid(10), language: 'fsl', cefr: 7 }],
  [
    PersonTraining,
    {
      ...own,
      ...looked,
      id: uuid(40),
      personId: uuid(10),
      title: 'PSC1',
      day: '2026-02-01',
      hours: 7,
      createdAt: at,
    },
  ],
  [Availability, { ...own, id: uuid(15), personId: uuid(10), kind: 'recurring', ...times, preference: -1 }],
  [
    LoadLimit,
    {
      ...own,
      personId: uuid(10),
      comfortSecondsPerWeek: 7200,
      capSecondsPerWeek: 14_400,
      daysPerWeek: 2,
      minimumRestSeconds: 39_600,
      invitationsPer30Days: 4,
      maxKm: 15,
      remoteOnly: false,
    },
  ],
  [Preference, { ...own, id: uuid(16), personId: uuid(10), missionId: null, cause: 'maraude', weight: 2 }],
  [
    SuggestionConsent,
    {
      ...own,
      id: uuid(17),
      personId: uuid(10),
      state: 'paused',
      answeredAt: at,
      source: 'form',
      wording: 'Voulez-vous recevoir des propositions ?',
      typedById: uuid(42),
    },
  ],
  [
    Mission,
    {
      ...own,
      id: uuid(20),
      title: 'Maraude',
      description: 'Le soir.',
      activityType: 'maraude',
      site: 'Quai',
      territory: 'Centre',
      language: 'fr',
      funder: null,
      status: 'open',
      isRemote: false,
      createdAt: at,
    },
  ],
  [MissionReference, { ...own, id: uuid(21), source: 'sheet', reference: 'M-1', missionId: uuid(20), createdAt: at }],
  [
    Need,
    {
      ...own,
      id: uuid(22),
      missionId: uuid(20),
      title: 'Mardi et jeudi',
      ...times,
      wholePresence: true,
      source: 'planning',
      terms: {
        quantity: { unit: 'people', min: 2, target: 4, max: 5 },
        remote: false,
        place: 'Quai, 3',
        spoken: { language: 'fr', cefr: 4 },
        skills: [{ name: 'Cuisine', level: 2, kind: 'at_least_n', n: 1 }],
      },
      slotsUntil: '2026-05-26',
      createdAt: at,
    },
  ],
  [
    Slot,
    {
      ...own,
      id: uuid(23),
      needId: uuid(22),
      source: 'planning',
      reference: 'c1',
      startsAt: at,
      endsAt: new Date('2026-03-02T12:00:00.000Z'),
      minSeconds: 14_400,
      targetSeconds: 28_800,
      maxSeconds: 36_000,
      cellX: 376,
      cellY: 289,
      remote: false,
      language: 'fr',
      cefr: 4,
      place: 'Quai, 3',
      day: '2026-03-02',
      isOwn: true,
      cancelledAt: at,
    },
  ],
  [SlotSkill, { ...own, id: uuid(24), slotId: uuid(23), skillId: uuid(12), level: 2, kind: 'at_least_n', n: 1 }],
  [
    Assignment,
    { ...own, id: uuid(25), personId: uuid(10), slotId: uuid(23), seconds: 7200, state: 'agreed', createdAt: at },
  ],
  [
    PlanningLock,
    {
      ...own,
      id: uuid(26),
      personId: uuid(10),
      slotId: null,
      missionId: uuid(20),
      kind: 'never',
      until: '2026-12-31',
      byAccountId: uuid(90),
      reason: 'Demandé',
      createdAt: at,
    },
  ],
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
