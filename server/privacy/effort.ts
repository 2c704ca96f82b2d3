import { AppError } from '../shared/app-error.js';

/** Multiplications: some tens of seconds of one processor. */
const MOST = 5e10;
/** Some hundredths of a second. */
const IN_ONE_GO = 2e7;
/** A square of so many numbers is what is held at once. */
const MOST_EQUATIONS = 2000;

/** What a decision has cost, so that none goes on for ever, nor keeps everybody else waiting. */
export class Effort {
  #spent = 0;
  #pausedAt = 0;

  constructor(
    private readonly most = MOST,
    private readonly inOneGo = IN_ONE_GO,
  ) {}

  /** Throws `too-much-to-check`. */
  spend(multiplications: number): void {
    this.#spent += multiplications;
    if (this.#spent > this.most) throw new AppError('too-much-to-check');
  }

  /** Factoring so many equations. Throws `too-much-to-check`. */
  spendOnFactor(equations: number): void {
    if (equations > MOST_EQUATIONS) throw new AppError('too-much-to-check');
    this.spend(equations ** 3 / 3);
  }

  /** Whether others should have their turn now. */
  isDue(): boolean {
    if (this.#spent - this.#pausedAt < this.inOneGo) return false;
    this.#pausedAt = this.#spent;
    return true;
  }
}
