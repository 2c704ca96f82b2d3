import { z } from 'zod';
import { questionSchema } from '../ingest/preview.schemas.js';
import { AppError } from '../shared/app-error.js';
import { commandLanguage } from './command-language.js';
import { questionLines } from './question-lines.js';
import { ProblemError } from './problem-error.js';

/** Writes a result on standard output and waits until it is taken. */
export function result(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export function resultJson(value: unknown): Promise<void> {
  return result(`${JSON.stringify(value, null, 2)}\n`);
}

/** Progress and remarks, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says a failure in the user's language. With `json`, the problem itself goes to standard output. */
export async function tellFailure(error: unknown, json: boolean): Promise<void> {
  if (error instanceof ProblemError && error.problem) {
    if (json) await resultJson(error.problem);
    remark(error.message);
    tellQuestions(error.problem['questions']);
    return;
  }
  if (error instanceof AppError) {
    if (json) await resultJson({ code: error.code, detail: error.sentence(commandLanguage()), ...error.extra });
    remark(`${error.code}: ${error.sentence(commandLanguage())}`);
    tellQuestions(error.extra['questions']);
    return;
  }
  remark(error instanceof Error ? error.message : String(error));
}

/** What a refusal asks, when it does. */
function tellQuestions(asked: unknown): void {
  const questions = z.array(questionSchema).safeParse(asked);
  if (questions.success) for (const line of questionLines(questions.data)) remark(line);
}
