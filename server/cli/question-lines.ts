import type { Question } from '../ingest/preview.schemas.js';
import { commandLanguage } from './command-language.js';

/** What is asked, with where each answer goes: the JSON of `--mapping`, or an option. */
export function questionLines(questions: readonly Question[]): string[] {
  const language = commandLanguage();
  return questions.flatMap(({ question, choices, into, path, isRequired }) => [
    `${isRequired ? '?' : '·'} ${question[language]}`,
    ...choices.map(
      ({ value, label }) => `    ${into} ${path.join('.')} = ${JSON.stringify(value)}  ${label[language]}`,
    ),
    ...(choices.length === 0 ? [`    ${into} ${path.join('.')} = "…"`] : []),
  ]);
}
