import type { Question } from '../preview.schemas.js';
import type { GridAnswers } from './grid.schemas.js';
import { choiceText, gridQuestionText } from './grid-question-texts.js';

type Choice = Question['choices'][number];

/** Where an answer goes within `GridAnswers`. */
type Path = readonly [keyof GridAnswers, ...string[]];

export function layoutQuestion(): Question {
  return asked(
    'layout',
    null,
    gridQuestionText.layout,
    ['layout'],
    [
      { value: 'grid', label: choiceText.grid },
      { value: 'list', label: choiceText.list },
    ],
  );
}

/** All of them, or one. */
export function sheetsQuestion(
  names: readonly string[],
  why: 'hidden' | 'sameDays' | 'lists',
  grids: readonly string[],
): Question {
  const one = (name: string): Choice => ({ value: [name], label: { fr: name, en: name } });
  const several = grids.length > 1 ? [{ value: [...grids], label: choiceText.all(grids) }] : [];
  return asked('sheets', null, gridQuestionText[why](names), ['sheets'], [...several, ...grids.map(one)]);
}

export function yearQuestion(years: readonly number[]): Question {
  const choices = years.map((year) => ({ value: year, label: { fr: String(year), en: String(year) } }));
  return asked('year', null, gridQuestionText.year, ['year'], choices);
}

export function monthQuestion(sheet: string): Question {
  return asked('month', null, gridQuestionText.month(sheet), ['months', sheet], []);
}

export function dateOrderQuestion(example: string): Question {
  return asked(
    'date-order',
    example,
    gridQuestionText.dateOrder(example),
    ['dateOrder'],
    [
      { value: 'dmy', label: choiceText.dmy },
      { value: 'mdy', label: choiceText.mdy },
    ],
  );
}

export function unitQuestion(example: string): Question {
  return asked(
    'unit',
    null,
    gridQuestionText.unit(example),
    ['unit'],
    [
      { value: 'hours', label: choiceText.hours },
      { value: 'minutes', label: choiceText.minutes },
      { value: 'presence', label: choiceText.present },
    ],
  );
}

const meanings: readonly Choice[] = [
  { value: 'present', label: choiceText.present },
  { value: 'absent', label: choiceText.absent },
  { value: 'ignored', label: choiceText.ignored },
];

export function valueQuestion(mark: string, count: number, says: string | null): Question {
  return asked('mark', null, gridQuestionText.mark(mark, count, says), ['values', mark], meanings);
}

export function colourQuestion(colour: string, count: number, place: string, says: string | null): Question {
  return asked('colour', null, gridQuestionText.colour(count, place, says), ['colours', colour], meanings);
}

export function groupsQuestion(example: string): Question {
  return asked(
    'group',
    null,
    gridQuestionText.group(example),
    ['groups'],
    [
      { value: 'total', label: choiceText.total },
      { value: 'each', label: choiceText.each },
      { value: 'person', label: choiceText.person },
    ],
  );
}

export function sameNamesQuestion(name: string): Question {
  return asked(
    'same-names',
    null,
    gridQuestionText.sameNames(name),
    ['sameNames'],
    [
      { value: 'same', label: choiceText.same },
      { value: 'different', label: choiceText.different },
    ],
  );
}

const LENGTHS = [1800, 3600, 5400, 7200, 9000, 10_800, 14_400];

/** Left open, how long it was stays unknown. */
export function sessionQuestion(): Question {
  const choices = LENGTHS.map((seconds) => ({ value: seconds, label: choiceText.length(seconds) }));
  return { ...asked('session', null, gridQuestionText.session, ['sessionSeconds'], choices), isRequired: false };
}

/** Left open, titles say nothing of the activities. */
export function titlesQuestion(titles: readonly string[]): Question {
  const choices = [
    { value: 'mission', label: choiceText.mission },
    { value: 'activity_type', label: choiceText.activityType },
  ];
  return { ...asked('titles', null, gridQuestionText.titles(titles), ['titles'], choices), isRequired: false };
}

function asked(
  id: Question['id'],
  column: string | null,
  question: Question['question'],
  path: Path,
  choices: readonly Choice[],
): Question {
  return { id, column, question, choices: [...choices], into: 'mapping', path: ['grid', ...path], isRequired: true };
}
