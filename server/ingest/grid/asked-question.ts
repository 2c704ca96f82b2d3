import type { Question } from '../preview.schemas.js';
import type { GridAnswers } from './grid.schemas.js';

/** Where an answer goes within `GridAnswers`. */
type Path = readonly [keyof GridAnswers, ...string[]];

/** A question about a grid that must be answered. */
export function asked(
  id: Question['id'],
  column: string | null,
  question: Question['question'],
  path: Path,
  choices: readonly Question['choices'][number][],
): Question {
  return { id, column, question, choices: [...choices], into: 'mapping', path: ['grid', ...path], isRequired: true };
}
