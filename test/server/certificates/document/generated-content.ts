import {
  type CertificateContent,
  certificateContentSchema,
  type CertificateMission,
} from '../../../../server/certificates/content.schemas.js';
import type { Draw } from '../../../support/draw.js';

const names = [
  'Inès Carpentier',
  'Élodie Żółkiewska-Yıldırım Doğan',
  'E\u0301lodie Œuvrard de l’Haÿ',
  "Aoife O'Sullivan",
  'Nguyễn Thị Hương',
  'فاطمة الزهراء بنت محمّد الأمين',
  'علي بن إلودي',
  'شیرین گلستانی',
  '李愛洛迪',
  'さとう みゆき',
  'Наталія Їжакевич',
  'Ọlá Adéṣínà',
  '#let x = 1; *Bobby* _Tables_ <a> $x^2$ \\ "q" @ref // none',
];
const texts = [
  'Atelier de lecture',
  'Maraude du mardi – cœur de ville',
  'Transport médical — Żoliborz & Içmeler',
  'L’accueil du jour « chez nous » : 100 % bénévole',
  'Cuisine (n° 2), #équipe_du_soir *midi*',
  'قراءة للأطفال',
  'Tri des dons, 5 €/kg ≤ 20 kg',
];
const seconds = [0, 1, 15, 59, 60, 89, 3_599, 3_600, 5_400, 86_399, 310_800, 1_234_567];

/** What a certificate could say: always sound, seldom ordinary. */
export function generatedContent(draw: Draw): CertificateContent {
  const time = { measured: draw.one(seconds), declared: draw.one(seconds), estimated: draw.one([null, ...seconds]) };
  const total = time.measured + time.declared + (time.estimated ?? 0);
  const missions = cut(total, 1 + draw.upTo(draw.one([1, 3, 12])), draw).map((part) => mission(part, draw));
  const maybe = <T>(value: T) => (draw.upTo(2) === 0 ? value : null);
  const several = <T>(make: () => T) => Array.from({ length: draw.one([0, 0, 1, 4]) }, make);
  const isConfirmed = () => draw.upTo(2) === 0;
  return certificateContentSchema.parse({
    language: draw.one(['fr', 'en']),
    number: `LDQ-2026-${draw.one(['7K4QX', '00000', 'ZZZZZ'])}-${draw.one(['11', '97'])}`,
    isSpecimen: draw.upTo(5) === 0,
    issuedAt: `${draw.day()}T09:12:00Z`,
    issuedOn: draw.day(),
    place: maybe('Lyon'),
    organisation: {
      name: draw.one(['La Lanterne du Quai', 'Association Les Œufs d’Or', 'L’Escale']),
      address: maybe('12 quai des Bateliers, 69005 Lyon'),
      contact: maybe('bonjour@lanterne.example'),
      rna: maybe('W000000000'),
      siren: maybe('000 000 000'),
      purpose: maybe(draw.one(texts)),
    },
    signatory: {
      name: draw.one(names),
      function: 'présidente',
      delegation: maybe('Délégation du conseil du 4 mars 2025'),
      contact: maybe('06 00 00 00 00'),
    },
    volunteer: { name: draw.one(names), printedName: maybe(draw.one(names)), bornOn: maybe('1990-03-01') },
    from: '2025-01-01',
    to: '2026-12-31',
    time,
    missions,
    role: maybe({
      title: draw.one(texts),
      responsibilities: maybe(draw.one(texts)),
      autonomy: maybe(draw.one(texts)),
      isConfirmed: isConfirmed(),
    }),
    skills: several(() => ({ name: draw.one(texts), isConfirmed: isConfirmed() })),
    trainings: several(() => ({ title: draw.one(texts), on: maybe(draw.day()), isConfirmed: isConfirmed() })),
    languages: several(() => ({ name: 'arabe', level: maybe('C1'), isConfirmed: isConfirmed() })),
    months: maybe(cut(total, 12, draw).map((part, at) => ({ month: `2026-${two(at + 1)}`, seconds: part }))),
  });
}

function mission(part: number, draw: Draw): CertificateMission {
  const [from = '', to = ''] = [draw.day(), draw.day()].toSorted();
  const maybe = (text: string) => (draw.upTo(2) === 0 ? text : null);
  return {
    title: draw.one(texts),
    titleLanguage: draw.one([null, 'ar']),
    place: maybe('Médiathèque Jean-Moulin'),
    context: maybe(draw.one(texts)),
    tasks: maybe(`${draw.one(texts)} `.repeat(1 + draw.upTo(6))),
    from,
    to,
    seconds: part,
    results: draw
      .some(2)
      .map((at) => ({ label: 'Repas', amount: 4120.5 * at, unit: maybe('kg'), team: at === 0 ? null : 12 })),
  };
}

/** Parts that add up to the whole. */
function cut(whole: number, parts: number, draw: Draw): number[] {
  const cuts = Array.from({ length: parts - 1 }, () => draw.upTo(whole + 1)).toSorted((a, b) => a - b);
  return [...cuts, whole].map((end, at) => end - (cuts[at - 1] ?? 0));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
