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
import { at, own, type Rows, times, uuid } from './planning-ids.js';

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

/** One row of every entity that says something of a person. */
export const peopleRows: Rows = [
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
];
