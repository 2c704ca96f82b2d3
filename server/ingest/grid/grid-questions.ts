import type { Question } from '../preview.schemas.js';
import { asked } from './asked-question.js';
import { choiceText, gridQuestionText } from './grid-question-texts.js';

type Choice = Question['choices'][number];

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

export function bareRangesQuestion(example: string): Question {
  return asked(
    'hours-range',
    null,
    gridQuestionText.bareRange(example),
    ['bareRanges'],
    [
      { value: 'clock', label: choiceText.clock },
      { value: 'unclear', label: choiceText.unclear },
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
