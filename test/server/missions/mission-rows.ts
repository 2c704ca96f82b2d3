import { Assignment } from '../../../server/missions/assignment.entity.js';
import { MissionReference } from '../../../server/missions/mission-reference.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { PlanningLock } from '../../../server/missions/planning-lock.entity.js';
import { SlotSkill } from '../../../server/missions/slot-skill.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { at, own, type Rows, times, uuid } from './planning-ids.js';

/** One row of every entity of missions, of what they need and of who agreed to come. */
export const missionRows: Rows = [
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
];
