import { AppError } from '../shared/app-error.js';
import type { Question } from './preview.schemas.js';

/** A file that cannot be imported before this is answered. */
export function unanswered(questions: readonly Question[], headers: readonly string[]): AppError {
  const [first] = questions;
  const read = { headers: headers.map((header) => header.trim()).join(', ') };
  if (first?.id === 'repeated') return new AppError('ambiguous-header', { header: first.column ?? '' }, { questions });
  const question = { fr: sentences(questions, 'fr'), en: sentences(questions, 'en') };
  return new AppError('mapping-needed', { question, ...read }, { questions });
}

function sentences(questions: readonly Question[], language: 'fr' | 'en'): string {
  return questions.map(({ question }) => question[language]).join(' ');
}
