import type { CredentialContent } from '../../../server/certificates/credential/credential-content.js';

export const ISSUED = new Date('2026-03-10T09:12:00Z');

/** What Inès’s certificate says; a test changes what it is about. */
export function contentOf(changed: Partial<CredentialContent> = {}): CredentialContent {
  return {
    language: 'fr',
    isSpecimen: false,
    number: 'LDQ-2026-7K4QX-11',
    issuedAt: ISSUED,
    issuer: {
      did: 'did:web:lanterne.example:o:lanterne',
      name: 'La Lanterne du Quai',
      url: 'https://lanterne.example',
      identifiers: [{ type: 'RNA', value: 'W000000000' }],
    },
    personName: 'Inès Carpentier',
    bornOn: null,
    role: { title: 'Animatrice d’atelier de lecture', responsibilities: null, autonomy: null, origin: 'declared' },
    period: { from: '2026-01-12', to: '2026-03-06' },
    seconds: { measured: 216_000, declared: 87_600, estimated: 7_200 },
    achievement: {
      id: 'https://lanterne.example/achievements/atelier-de-lecture/v1',
      title: 'atelier de lecture',
      description: 'Animation d’ateliers de lecture pour adultes.',
    },
    outcomes: [{ label: 'Ateliers', quantity: '41', unit: null, team: 4 }],
    skills: [{ name: 'organiser le travail', origin: 'confirmed', esco: null }],
    trainings: [],
    languages: [],
    missions: [],
    months: null,
    ...changed,
  };
}

const NAMES = [
  'Inès Carpentier',
  'Maëlle O’Brien-d’Hérouville',
  "Jean-Noël L'Œuvre",
  'Zoe\u0308 Le\u0301ger',
  'فاطمة الزهراء بنعلي',
  'محمد عبد الله',
  'Nguyễn Thị Ánh',
  'Łukasz Święcicki',
  'Ştefan Țăranu',
  '王秀英',
];
const TITLES = ['atelier de lecture', 'aide à l’installation', "l'heure du conte", 'maraude « été »', 'كتابة'];

/** A hundred certificates like nobody would think of writing: `of` from 0. */
export function generatedContent(of: number): CredentialContent {
  const pick = <T>(from: readonly T[]): T => from[of % from.length] as T;
  const base = contentOf();
  return contentOf({
    language: of % 3 === 0 ? 'en' : 'fr',
    isSpecimen: of % 11 === 0,
    personName: pick(NAMES),
    bornOn: of % 5 === 1 ? '1990-03-01' : null,
    role:
      of % 4 === 0
        ? null
        : roleOf(of % 4 === 1 ? '' : pick(['Bénévole', 'Animatrice d’atelier', 've\u0301rificateur']), of),
    issuer: {
      ...base.issuer,
      url: of % 5 === 0 ? null : base.issuer.url,
      identifiers: of % 2 === 0 ? [] : [...base.issuer.identifiers, { type: 'SIREN', value: '123456789' }],
    },
    period: { from: `20${10 + (of % 16)}-12-31`, to: '2026-03-06' },
    seconds: {
      measured: of === 7 ? 15 : of * 3_601,
      declared: of === 7 ? 0 : (of * 7_919) % 100_000,
      estimated: of % 6 === 0 ? null : of * 15,
    },
    achievement: {
      ...base.achievement,
      title: pick(TITLES),
      description: `${pick(TITLES)} n° ${of}\nligne deux "entre guillemets" \\ fin`,
    },
    outcomes: Array.from({ length: of % 4 }, (_, index) => ({
      label: pick(TITLES),
      quantity: String(of * 10 + index),
      unit: index === 0 ? null : 'kg',
      team: index === 1 ? 4 : null,
    })),
    skills: Array.from({ length: of % 3 }, (_, index) => ({
      name: pick(TITLES),
      origin: index === 0 ? 'declared' : 'confirmed',
      esco: index === 0 ? null : 'http://data.europa.eu/esco/skill/01755f08-4df4-4cf0-8d22-08f94cad68b5',
    })),
    trainings: Array.from({ length: of % 2 }, () => ({
      title: pick(TITLES),
      on: of % 3 === 0 ? null : '2025-05-04',
      origin: 'confirmed',
    })),
    languages: Array.from({ length: of % 3 }, (_, index) => ({
      name: 'arabe',
      level: index === 0 ? null : 'C1',
      origin: 'declared',
    })),
    missions: [{ title: pick(TITLES), from: '2026-01-12', to: '2026-03-06', seconds: of * 61 }],
    months: of % 4 === 0 ? [{ month: '2026-01', seconds: of * 61 }] : null,
  });
}

function roleOf(title: string, of: number): CredentialContent['role'] {
  const responsibilities = of % 2 === 0 ? 'Menus « du soir »,\nachats' : null;
  return {
    title,
    responsibilities,
    autonomy: of % 3 === 0 ? 'seule' : null,
    origin: of % 7 === 0 ? 'confirmed' : 'declared',
  };
}

/** Names in order, so that the same certificate is always written the same. */
export function countedUuids(): () => string {
  let drawn = 0;
  return () => `00000000-0000-4000-8000-${String((drawn += 1)).padStart(12, '0')}`;
}
