import { eachPerson, eachSession, mission, weekly } from './mission-builder.js';
import type { MissionRecord } from './records.js';
import { WED, THU, SAT, SUN } from './weekdays.js';

/** Repair, garden, river banks, the life of the house, and short tasks from home. */
export const commonMissions: readonly MissionRecord[] = [
  mission('reparation', 'Café réparation', 'réparation', {
    description: 'Réparer ensemble plutôt que jeter.',
    site: 'canal',
    funder: 'troisPonts',
    when: [weekly([SAT], '14:00', 210, 9, 2)],
    visitors: 26,
    outcome: eachPerson('objets', 2.3),
    appeal: 1.2,
    skills: [{ skill: 'Bricolage', level: 2, kind: 'at_least_n', n: 3 }],
  }),
  mission('velo', 'Atelier vélo', 'réparation', {
    description: 'Remettre en route un vélo et apprendre à le faire.',
    site: 'canal',
    opensAfter: 14,
    when: [weekly([WED], '17:30', 150, 4)],
    visitors: 9,
    outcome: eachPerson('objets', 1.6),
  }),
  mission('jardin', 'Jardin partagé', 'jardin', {
    description: 'Semer, arroser, partager la récolte.',
    site: 'canal',
    funder: 'belleRive',
    when: [weekly([SAT], '09:30', 180, 6)],
    visitors: 8,
    outcome: eachSession('kg récoltés', 18, 'garden'),
    estimated: 0.3,
    appeal: 1.2,
  }),
  mission('berges', 'Nettoyage des berges', 'environnement', {
    description: 'Gants fournis, bonne humeur conseillée.',
    site: 'canal',
    funder: 'mutuelle',
    when: [weekly([SUN], '10:00', 180, 14, 4)],
    outcome: eachSession('kg de déchets', 190),
    estimated: 0.5,
  }),
  mission('accueil-benevoles', 'Accueil des nouveaux bénévoles', 'vie associative', {
    description: 'Présenter la maison, écouter les envies.',
    site: 'quai',
    when: [weekly([THU], '18:30', 120, 3, 2)],
    visitors: 0,
  }),
  mission('transcription', 'Transcription d’archives', 'micro-action', {
    description: 'Quelques lignes d’un vieux registre, depuis un téléphone.',
    opensAfter: 7,
    outcome: eachPerson('lignes transcrites', 14),
    measured: 1,
    estimated: 0,
  }),
  mission('traductions', 'Traductions courtes', 'micro-action', {
    description: 'Une affiche, un message, un mode d’emploi.',
    opensAfter: 3,
    outcome: eachPerson('textes traduits', 1),
    measured: 1,
    estimated: 0,
  }),
];
