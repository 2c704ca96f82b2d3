import { daysAfter } from '../instants.js';
import { nameOf } from '../nouns/column-names.js';
import { type NamedCells, NamedColumns } from '../nouns/named-cells.js';
import type { NounForm, NounRules } from '../nouns/noun-form.js';
import { statementColumns } from './answer-columns.js';
import { MOST_COUNTED } from './answer-reading.js';

/** Different people helped, as a line writes it. */
export interface WrittenStatement {
  id: string | null;
  mission: string | null;
  fromDay: string;
  /** First day no longer included. */
  toDay: string;
  count: number;
  newCount: number | null;
  newAccessCount: number | null;
  method: 'register' | 'count' | 'sample' | 'estimate';
  methodWords: string | null;
  source: string | null;
}

type Name = keyof typeof statementColumns;

const required = ['from_day', 'last_day', 'count', 'method'] as const satisfies readonly Name[];

const questions = {
  from_day: { fr: 'Quelle colonne donne le premier jour ?', en: 'Which column gives the first day?' },
  last_day: { fr: 'Quelle colonne donne le dernier jour ?', en: 'Which column gives the last day?' },
  count: {
    fr: 'Quelle colonne donne le nombre de personnes différentes ?',
    en: 'Which column gives the number of different people?',
  },
  method: {
    fr: 'Quelle colonne dit comment elles ont été comptées ?',
    en: 'Which column says how they were counted?',
  },
} as const;

const methods = {
  register: 'register',
  liste: 'register',
  liste_sans_doublon: 'register',
  list_without_doubles: 'register',
  count: 'count',
  comptage: 'count',
  sample: 'sample',
  sondage: 'sample',
  estimate: 'estimate',
  estimation: 'estimate',
} as const;

/** Different people helped, with how they were told apart. */
export const statementsForm: NounForm<WrittenStatement> = {
  what: 'statements',
  version: 1,
  names: statementColumns,
  isOf: (headers) => {
    const names = new Set(headers.map((header) => nameOf(header, statementColumns)));
    return required.every((name) => names.has(name));
  },
  required: required.map((field) => ({ fields: [field], question: questions[field] })),
  dates: ['from_day', 'last_day'],
  reader: (plan, rules) => {
    const columns = new NamedColumns<Name>(plan);
    return (cells) => ({ content: readStatement(columns.cells(cells), rules), flags: [] });
  },
};

function readStatement(cells: NamedCells<Name>, { today }: NounRules): WrittenStatement {
  const fromDay = cells.day('from_day', today);
  const lastDay = cells.day('last_day', today);
  if (lastDay < fromDay) cells.refuse('invalid-date', 'last_day', lastDay);
  cells.needed('count');
  const count = cells.whole('count', MOST_COUNTED) ?? 0;
  const part = (name: Name): number | null => {
    const some = cells.whole(name, MOST_COUNTED);
    return some !== null && some > count ? cells.refuse('invalid-number', name, String(some)) : some;
  };
  return {
    id: cells.text('external_id'),
    mission: cells.text('mission'),
    fromDay,
    toDay: daysAfter(lastDay, 1),
    count,
    newCount: part('new_count'),
    newAccessCount: part('new_access'),
    method: cells.word('method', methods, 'unknown-method') ?? cells.refuse('missing-value', 'method', null),
    methodWords: cells.text('method_words', 500),
    source: cells.text('source'),
  };
}
