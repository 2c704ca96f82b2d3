import { eachSession, mission, weekly } from './mission-builder.js';
import type { MissionRecord } from './records.js';
import { MON, TUE, WED, THU, FRI, SAT } from './weekdays.js';

/** Food collected, cooked and given. */
export const foodMissions: readonly MissionRecord[] = [
  mission('distribution-quai', 'Distribution alimentaire du Quai', 'aide alimentaire', {
    description: 'Accueillir, composer les paniers, accompagner jusqu’à la sortie.',
    site: 'quai',
    funder: 'ville',
    when: [weekly([TUE, FRI], '14:00', 180, 9)],
    visitors: 85,
    outcome: eachSession('kg distribués', 620, 'help'),
    measured: 0.6,
    appeal: 1.2,
    skills: [{ skill: 'Accueil', level: 2, kind: 'at_least_n', n: 2 }],
  }),
  mission('distribution-tilleuls', 'Distribution alimentaire des Tilleuls', 'aide alimentaire', {
    description: 'La même chose au plateau, dans la salle prêtée par la paroisse voisine.',
    site: 'tilleuls',
    funder: 'troisPonts',
    opensAfter: 9,
    when: [weekly([WED], '14:00', 180, 7)],
    visitors: 55,
    outcome: eachSession('kg distribués', 400, 'help'),
    appeal: 0.7,
  }),
  mission('cuisine', 'Cuisine partagée', 'aide alimentaire', {
    description: 'Préparer les repas avec les personnes accueillies.',
    site: 'verriere',
    funder: 'belleRive',
    when: [weekly([MON, THU], '09:30', 210, 6)],
    visitors: 12,
    outcome: eachSession('repas', 120),
    appeal: 1.1,
    skills: [{ skill: 'Cuisine', level: 2, kind: 'at_least_n', n: 1 }],
  }),
  mission('petits-dejeuners', 'Petits déjeuners du Quai', 'aide alimentaire', {
    description: 'Servir un café chaud et prendre des nouvelles.',
    site: 'quai',
    funder: 'ville',
    when: [weekly([TUE, THU, SAT], '07:30', 120, 5)],
    visitors: 48,
    outcome: eachSession('repas', 46, 'help'),
    appeal: 0.75,
  }),
  mission('ramasse', 'Ramasse des invendus', 'aide alimentaire', {
    description: 'Collecter les invendus des commerces et les rapporter au Quai.',
    site: 'quai',
    funder: 'troisPonts',
    when: [weekly([MON, WED, FRI], '08:00', 150, 3)],
    outcome: eachSession('kg collectés', 210),
    measured: 0.8,
    appeal: 0.8,
    skills: [{ skill: 'Permis B', level: 1, kind: 'at_least_n', n: 1 }],
  }),
  mission('grande-collecte', 'Grande collecte', 'aide alimentaire', {
    description: 'Deux fois par an, à la sortie des magasins.',
    site: 'quai',
    when: [weekly([SAT], '09:00', 240, 24, 26)],
    outcome: eachSession('kg collectés', 1800),
    estimated: 0.4,
    appeal: 1.3,
  }),
];
