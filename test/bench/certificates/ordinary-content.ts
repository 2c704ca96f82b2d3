import type { CertificateContent } from '../../../server/certificates/content.schemas.js';

const names = ['Inès Carpentier', 'Élodie Żółkiewska-Doğan', 'Nguyễn Thị Hương', 'Samuel Œuvrard', 'Aoife O’Sullivan'];
const MISSIONS = 4;

/** An ordinary certificate, of another person each time. */
export function contentOf(person: number): CertificateContent {
  const seconds = 36_000 + person * 61;
  return {
    language: person % 2 === 0 ? 'fr' : 'en',
    number: `LDQ-2026-${String(person).padStart(5, '0')}-11`,
    isSpecimen: false,
    isUnrequested: false,
    issuedAt: '2026-12-01T09:12:00Z',
    issuedOn: '2026-12-01',
    place: 'Lyon',
    look: { colour: null, logo: null, signature: null },
    organisation: {
      name: 'La Lanterne du Quai',
      address: '12 quai des Bateliers, 69005 Lyon',
      contact: 'bonjour@lanterne.example',
      rna: 'W000000000',
      siren: null,
      purpose: 'Accueil de jour, ateliers de lecture et maraudes.',
    },
    signatory: { name: 'Samira Haddad', function: 'présidente', delegation: null, contact: null },
    volunteer: { name: `${names[person % names.length]} ${person}`, printedName: null, bornOn: null },
    from: '2026-01-12',
    to: '2026-11-20',
    time: { measured: seconds * MISSIONS - 7_200, declared: 3_600, estimated: 3_600 },
    missions: Array.from({ length: MISSIONS }, (_, at) => ({
      title: `Atelier de lecture du ${['lundi', 'mardi', 'jeudi', 'samedi'][at]} (groupe ${person})`,
      titleLanguage: null,
      place: 'Médiathèque Jean-Moulin',
      context: null,
      tasks: 'Animation d’ateliers de lecture pour adultes',
      from: '2026-01-12',
      to: '2026-11-20',
      seconds,
      results: [{ label: 'Ateliers', amount: 10 + at, unit: null, team: 4 }],
    })),
    role: null,
    skills: [],
    trainings: [],
    languages: [],
    months: null,
  };
}

export function addressOf(person: number): string {
  return `https://lanterne.example/v/7K4QX2M${String(person).padStart(5, '0')}`;
}
