import type { CellForm } from './cell-form.js';
import type { ColumnEvidence, FileEvidence } from './file-evidence.js';
import { fieldName } from './fields.js';
import { whatItHolds } from './header-questions.js';
import type { Column, Mapping, MappingPlan } from './mapping.js';
import { questionText } from './question-texts.js';
import type { Question } from './preview.schemas.js';
import { statusOf } from './vocabulary.js';

export interface SettledMapping {
  mapping: Mapping;
  questions: Question[];
}

/**
 * Completes what the header told by what the whole file shows. A column with an open question is left out of the
 * mapping: none of its cells is guessed.
 */
export function settledMapping({ mapping, questions, reading }: MappingPlan, evidence: FileEvidence): SettledMapping {
  const asked = evidence.columns.map((one) => columnQuestions(one, reading.preset.asksStatus ?? false));
  const holds = evidence.columns.some(({ groups }) => groups?.hasGroups) ? unheld(mapping).map(whatItHolds) : [];
  const all = [...questions, ...holds, ...asked.flat()];
  const open = new Set(
    evidence.columns.filter((_, at) => asked[at]?.some(({ isRequired }) => isRequired)).map(({ column }) => column),
  );
  const unsaid = new Set(
    all.filter(({ isRequired, path }) => isRequired && path[0] === 'fields').map(({ path }) => path[1]),
  );
  const columns = evidence.columns
    .filter(({ column }) => !open.has(column) && !unsaid.has(fieldName(column.meaning)))
    .map(({ column, ...seen }): Column => ({ ...column, form: formOf(column.form, seen) }));
  return { mapping: { ...mapping, columns }, questions: all };
}

function unheld({ columns }: Mapping): Column[] {
  return columns.filter(({ meaning }) => meaning.field === 'person_seconds' && meaning.holds === null);
}

function formOf(form: CellForm, { decimals, dates }: Omit<ColumnEvidence, 'column'>): CellForm {
  const sign = decimals?.sign ?? null;
  const order = dates?.order ?? null;
  return {
    ...form,
    decimal: form.decimal ?? (sign === 'asked' ? null : sign),
    order: form.order ?? (order === 'asked' ? null : order),
  };
}

function columnQuestions(evidence: ColumnEvidence, asksStatus: boolean): Question[] {
  const { column, decimals, dates, words } = evidence;
  const questions: Question[] = [];
  const { meaning, form } = column;
  if (meaning.field === 'person_seconds' && meaning.unit === null && decimals?.bare)
    questions.push(whichUnit(column, decimals.bare));
  if (decimals?.sign === 'asked' && form.decimal === null) questions.push(whichSign(column, decimals.ambiguous ?? ''));
  if (dates?.order === 'asked')
    questions.push(orderQuestion(column.header, fieldName(column.meaning), dates.ambiguous ?? '01/02/03'));
  if (words) questions.push(...whatWordsMean(column, [...words.words.values()], asksStatus));
  return questions;
}

function about({ meaning, header }: Column, member: string): Pick<Question, 'column' | 'into' | 'path' | 'isRequired'> {
  return { column: header, into: 'mapping', path: ['fields', fieldName(meaning), member], isRequired: true };
}

function whichUnit(column: Column, example: string): Question {
  return {
    id: 'unit',
    question: questionText.durationUnit(column.header, example),
    choices: [
      { value: 'hours', label: { fr: 'des heures', en: 'hours' } },
      { value: 'minutes', label: { fr: 'des minutes', en: 'minutes' } },
      { value: 'seconds', label: { fr: 'des secondes', en: 'seconds' } },
    ],
    ...about(column, 'unit'),
  };
}

function whichSign(column: Column, example: string): Question {
  const sign = example.includes(',') ? ',' : '.';
  const [whole = '', rest = ''] = example.split(sign);
  const [asDecimal, asThousands] = [
    { fr: `${whole},${rest}`, en: `${whole}.${rest}` },
    { fr: `${whole}\u202f${rest}`, en: `${whole},${rest}` },
  ];
  const tell = (text: { fr: string; en: string }, fr: string, en: string) => ({
    fr: `${text.fr} (${fr})`,
    en: `${text.en} (${en})`,
  });
  return {
    id: 'decimal',
    question: questionText.decimal(column.header, example),
    choices: [
      { value: sign, label: tell(asDecimal, 'avec des décimales', 'with decimals') },
      { value: sign === ',' ? '.' : ',', label: tell(asThousands, 'des milliers', 'thousands') },
    ],
    ...about(column, 'decimal'),
  };
}

const orderChoices: Question['choices'] = [
  { value: 'dmy', label: { fr: 'jour, mois, année', en: 'day, month, year' } },
  { value: 'mdy', label: { fr: 'mois, jour, année', en: 'month, day, year' } },
  { value: 'ymd', label: { fr: 'année, mois, jour', en: 'year, month, day' } },
];

/** How the dates of a column are to be read. */
export function orderQuestion(header: string, field: string, example: string): Question {
  return {
    id: 'date-order',
    column: header,
    question: questionText.dateOrder(header, example),
    // A year of four figures stands where everybody sees it.
    choices: orderChoices.filter(({ value }) => value !== 'ymd' || !/\d{4}/.test(example)),
    into: 'mapping',
    path: ['fields', field, 'dateOrder'],
    isRequired: true,
  };
}

/** Lines with a word nobody explained are rejected; only an export known for such words is refused whole. */
function whatWordsMean(column: Column, written: readonly string[], isRequired: boolean): Question[] {
  const unknown = written.filter((word) => statusOf(word, column.form.words) === null);
  return unknown.map((word) => ({
    ...about(column, 'values'),
    id: 'status',
    question: questionText.status(column.header, word),
    choices: statusChoices,
    path: ['fields', fieldName(column.meaning), 'values', word],
    isRequired,
  }));
}

const statusChoices: Question['choices'] = [
  { value: 'declared', label: { fr: 'déclaré : compte', en: 'declared: counts' } },
  { value: 'validated', label: { fr: 'validé : compte', en: 'validated: counts' } },
  { value: 'no_show', label: { fr: 'absent : ne compte pas', en: 'did not come: does not count' } },
  { value: 'refused', label: { fr: 'refusé : ne compte pas', en: 'refused: does not count' } },
  { value: 'disputed', label: { fr: 'contesté : ne compte pas', en: 'disputed: does not count' } },
];
