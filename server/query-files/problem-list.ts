import { AppError } from '../shared/app-error.js';
import { type Place, QueryFault, type QueryProblem } from './query-problem.js';

/** What is wrong in a folder, file by file, each with its line. */
export class ProblemList {
  readonly all: QueryProblem[] = [];
  readonly #lines = new Map<string, (place: Place) => number | null>();

  /** How to find lines in a file whose header could be read. */
  know(file: string, lineOf: (place: Place) => number | null): void {
    this.#lines.set(file, lineOf);
  }

  add(file: string, error: unknown): void {
    const { code, message, place } = error instanceof QueryFault ? error : unforeseen(error);
    const line = typeof place === 'number' ? place : place ? (this.#lines.get(file)?.(place) ?? null) : null;
    this.all.push({ file, line, code, message });
  }
}

function unforeseen(error: unknown): QueryFault {
  if (error instanceof AppError && error.code === 'query-too-long') {
    const { seconds = '' } = error.parameters;
    return new QueryFault(
      'query-test-failed',
      `Stopped after ${typeof seconds === 'number' ? seconds : '?'} s: does this SELECT ever end?`,
      {
        at: 0,
      },
    );
  }
  return new QueryFault('query-not-one-select', error instanceof Error ? error.message : String(error), { at: 0 });
}
