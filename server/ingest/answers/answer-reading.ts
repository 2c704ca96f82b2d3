import { meaningOf } from '../fields.js';
import { nameOf } from '../nouns/column-names.js';
import { type NamedCells, NamedColumns } from '../nouns/named-cells.js';
import type { NounForm, NounRules } from '../nouns/noun-form.js';
import { plainWord } from '../plain-words.js';
import { answerColumns, refuseIdentity } from './answer-columns.js';

/** One answer as a line writes it; what it leaves out is what its campaign asks. */
export interface WrittenAnswer {
  id: string | null;
  mission: string | null;
  campaign: string | null;
  day: string;
  audience: 'volunteer' | 'beneficiary' | null;
  question: 'satisfaction' | 'recommendation' | null;
  scale: number | null;
  score: number;
}

export const MOST_COUNTED = 100_000_000n;

const audiences = {
  volunteer: 'volunteer',
  volunteers: 'volunteer',
  benevole: 'volunteer',
  benevoles: 'volunteer',
  beneficiary: 'beneficiary',
  beneficiaries: 'beneficiary',
  beneficiaire: 'beneficiary',
  beneficiaires: 'beneficiary',
} as const;
const questions = {
  satisfaction: 'satisfaction',
  recommendation: 'recommendation',
  recommandation: 'recommendation',
} as const;
const scales = { 3: '3', 5: '5', 10: '10' } as const;

/** Satisfaction, without identity. A file that holds one is refused whole. */
export const answersForm: NounForm<WrittenAnswer> = {
  what: 'answers',
  version: 1,
  names: answerColumns,
  isOf: isOfAnswers,
  required: [
    {
      fields: ['day'],
      question: {
        fr: 'Quelle colonne donne le jour (« day ») de la réponse ?',
        en: 'Which column gives the day of the answer?',
      },
    },
    {
      fields: ['score'],
      question: { fr: 'Quelle colonne donne la note (« score ») ?', en: 'Which column gives the score?' },
    },
  ],
  dates: ['day'],
  refuseForeign: refuseIdentity,
  reader: (plan, rules) => {
    const columns = new NamedColumns<keyof typeof answerColumns>(plan);
    return (cells) => {
      const address = cells.findIndex((cell) => cell.includes('@'));
      if (address >= 0) refuseIdentity(plan.headers[address] ?? '?');
      return { content: readAnswer(columns.cells(cells), rules), flags: [] };
    };
  },
};

/** A day, a score, and what else only an answer has; and no time that anybody gave. */
function isOfAnswers(headers: readonly string[]): boolean {
  const names = new Set(headers.map((header) => nameOf(header, answerColumns)));
  const isScored = headers.some((header) => plainWord(header) === 'score');
  const only = (['campaign', 'audience', 'question', 'scale'] as const).some((name) => names.has(name));
  const fields = headers.map((header) => meaningOf(header)?.field);
  const isLog = (['person_seconds', 'started_at', 'ended_at', 'headcount'] as const).some((name) =>
    fields.includes(name),
  );
  return names.has('day') && names.has('score') && (isScored || only) && !isLog;
}

function readAnswer(cells: NamedCells<keyof typeof answerColumns>, { today }: NounRules): WrittenAnswer {
  const day = cells.day('day', today);
  const audience = cells.word('audience', audiences, 'unknown-audience');
  const question = cells.word('question', questions, 'unknown-question');
  const scale = cells.word('scale', scales, 'unknown-scale');
  cells.needed('score');
  return {
    id: cells.text('external_id'),
    mission: cells.text('mission'),
    campaign: cells.text('campaign'),
    day,
    audience,
    question,
    scale: scale === null ? null : Number(scale),
    score: cells.whole('score', MOST_COUNTED) ?? -1,
  };
}
