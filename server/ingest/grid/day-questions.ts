import type { Question } from '../preview.schemas.js';
import { asked } from './asked-question.js';
import { choiceText, gridQuestionText } from './grid-question-texts.js';

export function yearQuestion(years: readonly number[]): Question {
  const choices = years.map((year) => ({ value: year, label: { fr: String(year), en: String(year) } }));
  return asked('year', null, gridQuestionText.year, ['year'], choices);
}

export function monthQuestion(sheet: string): Question {
  return asked('month', null, gridQuestionText.month(sheet), ['months', sheet], []);
}

/** Months that may as well be days have a third answer. */
export function monthDayQuestion(example: string, isEither: boolean): Question {
  const text = isEither ? gridQuestionText.monthOrDay(example) : gridQuestionText.monthDay(example);
  return asked(
    'month-day',
    example,
    text,
    ['monthDay'],
    [
      { value: 'first', label: choiceText.firstDay },
      { value: 'last', label: choiceText.lastDay },
      ...(isEither ? [{ value: 'days', label: choiceText.days }] : []),
    ],
  );
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
