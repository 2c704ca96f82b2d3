import type { Problem } from '../shared/problem.schemas.js';

/** A refusal of the server, carried to the terminal with its own sentence. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem | null,
    readonly status: number,
  ) {
    super(problem ? `${problem.code}: ${problem.detail}` : `HTTP ${status}`);
    this.name = 'ProblemError';
  }
}
