import { eachPerson, eachSession, mission, weekly } from './mission-builder.js';
import type { MissionRecord } from './records.js';

const [MON, TUE, WED, THU, FRI, SAT, SUN] = [1, 2, 3, 4, 5, 6, 7] as const;

/** The twenty-eight invented missions of La Lanterne du Quai. */
export const missions: readonly MissionRecord[] = [
  mission('distribution-quai', 'Distribution alimentaire du Quai', 'aide alimentaire', {
    description: 'Accueillir, composer les paniers, accompagner jusqu’à la sortie.',
    site: 'quai', funder: 'ville', when: [weekly([TUE, FRI], '14:00', 180, 9)],
    visitors: 85, outcome: eachSession('kg_distribues', 620, 'help'), measured: 0.6, appeal: 1.2,
    skills: [{ skill: 'Accueil', level: 2, kind: 'at_least_n', n: 2 }],
  }),
  mission('distribution-tilleuls', 'Distribution alimentaire des Tilleuls', 'aide alimentaire', {
    description: 'La même chose au plateau, dans la salle prêtée par la paroisse voisine.',
    site: 'tilleuls', funder: 'troisPonts', opensAfter: 9, when: [weekly([WED], '14:00', 180, 7)],
    visitors: 55, outcome: eachSession('kg_distribues', 400, 'help'), appeal: 0.7,
  }),
  mission('cuisine', 'Cuisine partagée', 'aide alimentaire', {
    description: 'Préparer les repas avec les personnes accueillies.',
    site: 'verriere', funder: 'belleRive', when: [weekly([MON, THU], '09:30', 210, 6)],
    visitors: 12, outcome: eachSession('repas', 120), appeal: 1.1,
    skills: [{ skill: 'Cuisine', level: 2, kind: 'at_least_n', n: 1 }],
  }),
  mission('petits-dejeuners', 'Petits déjeuners du Quai', 'aide alimentaire', {
    description: 'Servir un café chaud et prendre des nouvelles.',
    site: 'quai', funder: 'ville', when: [weekly([TUE, THU, SAT], '07:30', 120, 5)],
    visitors: 48, outcome: eachSession('repas', 46, 'help'), appeal: 0.75,
  }),
  mission('ramasse', 'Ramasse des invendus', 'aide alimentaire', {
    description: 'Collecter les invendus des commerces et les rapporter au Quai.',
    site: 'quai', funder: 'troisPonts', when: [weekly([MON, WED, FRI], '08:00', 150, 3)],
    outcome: eachSession('kg_collectes', 210), measured: 0.8, appeal: 0.8,
    skills: [{ skill: 'Permis B', level: 1, kind: 'at_least_n', n: 1 }],
  }),
  mission('grande-collecte', 'Grande collecte', 'aide alimentaire', {
    description: 'Deux fois par an, à la sortie des magasins.',
    site: 'quai', when: [weekly([SAT], '09:00', 240, 24, 26)], outcome: eachSession('kg_collectes', 1800), estimated: 0.4, appeal: 1.3,
  }),
  mission('maraude-soir', 'Maraude du soir', 'maraude', {
    description: 'Aller vers les personnes à la rue, avec une boisson chaude et du temps.',
    site: 'quai', funder: 'belleRive', when: [weekly([MON, WED, FRI], '19:30', 180, 5)],
    visitors: 34, outcome: eachSession('repas', 40, 'help'), appeal: 1.3,
    skills: [{ skill: 'Écoute', level: 2, kind: 'at_least_n', n: 2 }, { skill: 'Permis B', level: 1, kind: 'at_least_n', n: 1 }],
  }),
  mission('maraude-dimanche', 'Maraude du dimanche', 'maraude', {
    description: 'Le soir où presque tout est fermé.',
    site: 'quai', funder: 'belleRive', opensAfter: 6, when: [weekly([SUN], '18:00', 180, 5)],
    visitors: 30, outcome: eachSession('repas', 34, 'help'), appeal: 0.8,
  }),
  mission('accueil-de-jour', 'Accueil de jour', 'accueil', {
    description: 'Tenir l’accueil, orienter, jouer aux cartes.',
    site: 'verriere', funder: 'ville', when: [weekly([MON, TUE, WED, THU, FRI], '13:30', 180, 3)], visitors: 28, measured: 0.5,
  }),
  mission('devoirs-primaire', 'Aide aux devoirs, primaire', 'soutien scolaire', {
    description: 'Un enfant, un cahier, une table.',
    site: 'tilleuls', funder: 'mutuelle', pausesInHolidays: true, when: [weekly([MON, TUE, THU], '16:45', 90, 8)], visitors: 19, appeal: 1.25,
  }),
  mission('devoirs-college', 'Aide aux devoirs, collège', 'soutien scolaire', {
    description: 'Maths et français surtout.',
    site: 'tilleuls', funder: 'mutuelle', pausesInHolidays: true, opensAfter: 4, when: [weekly([MON, THU], '17:30', 90, 6)], visitors: 13, appeal: 0.7,
    skills: [{ skill: 'Pédagogie', level: 2, kind: 'preferred', n: null }],
  }),
  mission('lecture', 'Ateliers de lecture', 'soutien scolaire', {
    description: 'Lire à voix haute, choisir un livre à emporter.',
    site: 'verriere', funder: 'mutuelle', pausesInHolidays: true, when: [weekly([WED], '10:00', 90, 4)], visitors: 12, outcome: eachSession('livres', 14), appeal: 1.1,
  }),
  mission('francais', 'Ateliers de français', 'langue', {
    description: 'Apprendre le français du quotidien, par petits groupes de niveau.',
    site: 'verriere', funder: 'ville', language: 'fr', pausesInHolidays: true, when: [weekly([TUE, THU], '18:00', 120, 6)], visitors: 24, appeal: 0.8,
    skills: [{ skill: 'Pédagogie', level: 2, kind: 'at_least_n', n: 2 }],
  }),
  mission('cafe-langues', 'Café des langues', 'langue', {
    description: 'Une table par langue, du thé, aucune note.',
    site: 'canal', opensAfter: 12, when: [weekly([SAT], '10:00', 120, 6)], visitors: 18, appeal: 1.2,
  }),
  mission('visites', 'Visites de convivialité', 'visites', {
    description: 'Passer une heure ou deux chez une personne isolée.',
    site: 'tilleuls', funder: 'mutuelle', when: [weekly([TUE, FRI], '14:30', 120, 7)], outcome: eachPerson('visites', 1), measured: 0.05,
  }),
  mission('appels', 'Appels de convivialité', 'visites', {
    description: 'Prendre des nouvelles par téléphone, depuis chez soi.',
    when: [weekly([MON, WED], '10:00', 60, 6)], outcome: eachPerson('appels', 4), measured: 0.1, opensAfter: 2,
  }),
  mission('demarches', 'Accompagnement aux démarches', 'accompagnement', {
    description: 'Comprendre un courrier, remplir un dossier, aller au guichet.',
    site: 'quai', funder: 'ville', when: [weekly([TUE, THU], '09:00', 180, 4)], visitors: 15, outcome: eachPerson('demarches', 3.4), appeal: 0.75,
    skills: [{ skill: 'Démarches', level: 2, kind: 'at_least_n', n: 1 }],
  }),
  mission('numerique', 'Permanence numérique', 'accompagnement', {
    description: 'Une adresse e-mail, un compte, une imprimante qui marche.',
    site: 'canal', funder: 'troisPonts', opensAfter: 8, when: [weekly([WED, SAT], '14:00', 150, 3)], visitors: 11, outcome: eachPerson('demarches', 2.6),
    skills: [{ skill: 'Numérique', level: 2, kind: 'everyone', n: null }],
  }),
  mission('interpretes', 'Interprètes solidaires', 'accompagnement', {
    description: 'Traduire un rendez-vous, sans rien y ajouter.',
    site: 'quai', funder: 'belleRive', language: 'ar', opensAfter: 10, when: [weekly([TUE, FRI], '10:00', 120, 4)], visitors: 7, appeal: 0.5,
  }),
  mission('reparation', 'Café réparation', 'réparation', {
    description: 'Réparer ensemble plutôt que jeter.',
    site: 'canal', funder: 'troisPonts', when: [weekly([SAT], '14:00', 210, 9, 2)], visitors: 26, outcome: eachPerson('objets', 2.3), appeal: 1.2,
    skills: [{ skill: 'Bricolage', level: 2, kind: 'at_least_n', n: 3 }],
  }),
  mission('velo', 'Atelier vélo', 'réparation', {
    description: 'Remettre en route un vélo et apprendre à le faire.',
    site: 'canal', opensAfter: 14, when: [weekly([WED], '17:30', 150, 4)], visitors: 9, outcome: eachPerson('objets', 1.6),
  }),
  mission('vestiaire', 'Vestiaire', 'vestiaire', {
    description: 'Trier, plier, conseiller.',
    site: 'verriere', when: [weekly([MON, SAT], '10:00', 180, 5)], visitors: 24, outcome: eachSession('vetements', 70), appeal: 0.9,
  }),
  mission('jardin', 'Jardin partagé', 'jardin', {
    description: 'Semer, arroser, partager la récolte.',
    site: 'canal', funder: 'belleRive', when: [weekly([SAT], '09:30', 180, 6)], visitors: 8, outcome: eachSession('kg_recoltes', 18, 'garden'), estimated: 0.3, appeal: 1.2,
  }),
  mission('berges', 'Nettoyage des berges', 'environnement', {
    description: 'Gants fournis, bonne humeur conseillée.',
    site: 'canal', funder: 'mutuelle', when: [weekly([SUN], '10:00', 180, 14, 4)], outcome: eachSession('kg_dechets', 190), estimated: 0.5,
  }),
  mission('accueil-benevoles', 'Accueil des nouveaux bénévoles', 'vie associative', {
    description: 'Présenter la maison, écouter les envies.',
    site: 'quai', when: [weekly([THU], '18:30', 120, 3, 2)], visitors: 0,
  }),
  mission('permanence-hiver', 'Permanence d’hiver', 'accueil', {
    description: 'Une salle ouverte la nuit pendant le premier hiver ; close depuis.',
    site: 'verriere', funder: 'ville', closesAfter: 7, when: [weekly([SAT, SUN], '20:00', 180, 4)], visitors: 16,
  }),
  mission('transcription', 'Transcription d’archives', 'micro-action', {
    description: 'Quelques lignes d’un vieux registre, depuis un téléphone.',
    opensAfter: 7, outcome: eachPerson('lignes', 14), measured: 1, estimated: 0,
  }),
  mission('traductions', 'Traductions courtes', 'micro-action', {
    description: 'Une affiche, un message, un mode d’emploi.',
    opensAfter: 3, outcome: eachPerson('textes', 1), measured: 1, estimated: 0,
  }),
];
