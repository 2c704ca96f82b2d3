import { eachSession, mission, weekly } from './mission-builder.js';
import type { MissionRecord } from './records.js';
import { MON, TUE, WED, THU, SAT } from './weekdays.js';

/** School, reading and languages. */
export const learningMissions: readonly MissionRecord[] = [
  mission('devoirs-primaire', 'Aide aux devoirs, primaire', 'soutien scolaire', {
    description: 'Un enfant, un cahier, une table.',
    site: 'tilleuls',
    funder: 'mutuelle',
    pausesInHolidays: true,
    when: [weekly([MON, TUE, THU], '16:45', 90, 8)],
    visitors: 19,
    appeal: 1.25,
  }),
  mission('devoirs-college', 'Aide aux devoirs, collège', 'soutien scolaire', {
    description: 'Maths et français surtout.',
    site: 'tilleuls',
    funder: 'mutuelle',
    pausesInHolidays: true,
    opensAfter: 4,
    when: [weekly([MON, THU], '17:30', 90, 6)],
    visitors: 13,
    appeal: 0.7,
    skills: [{ skill: 'Pédagogie', level: 2, kind: 'preferred', n: null }],
  }),
  mission('lecture', 'Ateliers de lecture', 'soutien scolaire', {
    description: 'Lire à voix haute, choisir un livre à emporter.',
    site: 'verriere',
    funder: 'mutuelle',
    pausesInHolidays: true,
    when: [weekly([WED], '10:00', 90, 4)],
    visitors: 12,
    outcome: eachSession('livres', 14),
    appeal: 1.1,
  }),
  mission('francais', 'Ateliers de français', 'langue', {
    description: 'Apprendre le français du quotidien, par petits groupes de niveau.',
    site: 'verriere',
    funder: 'ville',
    language: 'fr',
    pausesInHolidays: true,
    when: [weekly([TUE, THU], '18:00', 120, 6)],
    visitors: 24,
    appeal: 0.8,
    skills: [{ skill: 'Pédagogie', level: 2, kind: 'at_least_n', n: 2 }],
  }),
  mission('cafe-langues', 'Café des langues', 'langue', {
    description: 'Une table par langue, du thé, aucune note.',
    site: 'canal',
    opensAfter: 12,
    when: [weekly([SAT], '10:00', 120, 6)],
    visitors: 18,
    appeal: 1.2,
  }),
];
