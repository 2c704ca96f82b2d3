import { columnValue } from '../header-questions.js';
import { placeLabel, questionText } from '../question-texts.js';
import type { Question } from '../preview.schemas.js';
import { orderQuestion } from '../settled-mapping.js';
import type { SeenList } from './list-dates.js';
import type { ListColumn, ListPlan } from './list-plan.js';
import type { NounForm } from './noun-form.js';

/** What the names of the columns of a list leave open: an import is refused until it is answered. */
export function listQuestions(plan: ListPlan, form: NounForm): Question[] {
  const said = new Set(plan.columns.map(({ field }) => field));
  const missing = form.required.filter(({ fields }) => !fields.some((field) => said.has(field)));
  return [
    ...repeated(plan.columns).map((group) => whichOf(group)),
    ...missing.map(({ fields: [field = ''], question }) => whichIs(field, question, plan)),
  ];
}

/** Columns that may not stand beside the others: what does each say? Nobody answers: the file is refused. */
export function foreignQuestions(plan: ListPlan, form: NounForm, foreign: readonly string[]): Question[] {
  const said = new Map(plan.columns.map(({ at, field, header }) => [field, columnValue(header, at, plan.headers)]));
  const free = Object.entries(form.names).filter(([field]) => !said.has(field));
  return foreign.map((header) => ({
    id: 'column',
    column: header,
    question: questionText.foreign(header),
    choices: free.map(([field, [name = field]]) => ({
      value: { ...Object.fromEntries(said), [field]: columnValue(header, plan.headers.indexOf(header), plan.headers) },
      label: { fr: name, en: name },
    })),
    into: 'mapping',
    path: ['fields'],
    isRequired: true,
  }));
}

/** Dates that could be two: unanswered, their lines are rejected. */
export function listDateQuestions({ ambiguous }: SeenList, { dates }: NounForm): Question[] {
  return ambiguous.flatMap(({ column: { header, field }, example }) =>
    dates.includes(field) ? [{ ...orderQuestion(header, field, example), isRequired: false }] : [],
  );
}

function repeated(columns: readonly ListColumn[]): ListColumn[][] {
  const fields = [...new Set(columns.map(({ field }) => field))];
  return fields.map((field) => columns.filter((one) => one.field === field)).filter((group) => group.length > 1);
}

function whichOf(group: readonly ListColumn[]): Question {
  const [{ header, field } = { header: '', field: '' }] = group;
  return {
    id: 'repeated',
    column: header,
    question: questionText.repeated(header),
    choices: group.map((one) => ({ value: { position: one.at + 1 }, label: placeLabel(one.header, one.at) })),
    into: 'mapping',
    path: ['fields', field],
    isRequired: true,
  };
}

function whichIs(field: string, question: Question['question'], { headers }: ListPlan): Question {
  return {
    id: 'column',
    column: null,
    question,
    choices: headers.map((header, at) => ({ value: columnValue(header, at, headers), label: placeLabel(header, at) })),
    into: 'mapping',
    path: ['fields', field],
    isRequired: true,
  };
}
