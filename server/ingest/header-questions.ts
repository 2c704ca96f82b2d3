import { repeatedColumns } from './column-rules.js';
import { fieldName } from './fields.js';
import type { Column, Mapping } from './mapping.js';
import { placeLabel, questionText } from './question-texts.js';
import type { Question } from './preview.schemas.js';
import type { Reading } from './reading.js';

/** What the names of the columns leave open. */
export function headerQuestions({ what, headers, columns, always }: Mapping, { preset }: Reading): Question[] {
  const has = (field: string) => columns.find(({ meaning }) => meaning.field === field);
  const questions: Question[] = repeatedColumns(columns).map(whichOf);
  if (!has('day') && !has('started_at')) questions.push(whichIs('day', headers));
  if (what === 'outcomes')
    for (const field of ['outcome_type', 'quantity', 'unit'] as const)
      if (!has(field)) questions.push(whichIs(field, headers));
  if (preset.asksVolunteer && !has('volunteer') && always.volunteer === undefined) questions.push(whose);
  return questions;
}

function whichIs(field: 'day' | 'outcome_type' | 'quantity' | 'unit', headers: readonly string[]): Question {
  return {
    id: field === 'day' ? 'day' : 'column',
    column: null,
    question: questionText[field],
    choices: headers.map((header, at) => ({
      value: columnValue(header, at, headers),
      label: placeLabel(header, at),
    })),
    into: 'mapping',
    path: ['fields', field],
    isRequired: true,
  };
}

function whichOf(group: readonly Column[]): Question {
  const [first] = group;
  return {
    id: 'repeated',
    column: first?.header ?? null,
    question: questionText.repeated(first?.header ?? ''),
    choices: group.map(({ header, at }) => ({ value: { position: at + 1 }, label: placeLabel(header, at) })),
    into: 'mapping',
    path: ['fields', first ? fieldName(first.meaning) : ''],
    isRequired: true,
  };
}

export function whatItHolds({ header }: Pick<Column, 'header'>): Question {
  return {
    id: 'holds',
    column: header,
    question: questionText.holds(header),
    choices: [
      { value: 'total', label: { fr: 'le groupe entier', en: 'the whole group' } },
      { value: 'each', label: { fr: 'chaque personne', en: 'each person' } },
    ],
    into: 'mapping',
    path: ['fields', 'person_seconds', 'holds'],
    isRequired: true,
  };
}

const whose: Question = {
  id: 'volunteer',
  column: null,
  question: questionText.volunteer,
  choices: [],
  into: 'mapping',
  path: ['always', 'volunteer'],
  isRequired: true,
};

/** A column by its name, or by its place when it has none or shares it. */
export function columnValue(
  header: string,
  at: number,
  headers: readonly string[],
): { column: string } | { position: number } {
  const isAlone = headers.filter((one) => one.trim() === header.trim()).length === 1;
  return header.trim() !== '' && isAlone ? { column: header.trim() } : { position: at + 1 };
}
