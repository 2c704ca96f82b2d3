import type { Highs } from 'highs';
import { AppError } from '../../shared/app-error.js';
import { certificate } from './certificate/certificate.js';
import { checkProblem } from './check-problem.js';
import { planHash, problemHash } from './hash.js';
import { type LinearModel, linearModel } from './linear-model.js';
import { LoadedModel, type Outcome, ordinaryLimits, type SolverLimits } from './loaded-model.js';
import { numberAt } from './number-at.js';
import { pairLimits } from './pair-limits.js';
import type { Plan } from './plan.js';
import type { PlanProblem } from './problem.js';
import { pricesOf, unitsOf } from './read-outcome.js';
import { sortedProblem } from './sorted-problem.js';

/** One problem in the solver's memory. Whoever opens it closes it. */
export class OpenPlan {
  readonly #problem: PlanProblem;
  readonly #origin: Int32Array;
  readonly #model: LinearModel;
  readonly #loaded: LoadedModel;

  /** Throws `plan-locks-contradict`. */
  constructor(
    private readonly solver: Highs,
    given: PlanProblem,
    limits: SolverLimits = ordinaryLimits,
  ) {
    checkProblem(given);
    const { problem, origin } = sortedProblem(given);
    this.#problem = problem;
    this.#origin = origin;
    this.#model = linearModel(problem, pairLimits(problem));
    this.#loaded = new LoadedModel(solver, this.#model, limits);
  }

  /** The best plan. Throws `plan-locks-contradict` and, once it `mustStop`, `plan-stopped`. */
  solve(mustStop: () => boolean): Plan {
    return this.#planOf(this.#loaded.run(mustStop));
  }

  close(): void {
    this.#loaded.dispose();
  }

  #planOf(outcome: Outcome): Plan {
    const { stoppedBy, iterations } = outcome;
    if (stoppedBy === 'request') throw new AppError('plan-stopped');
    if (stoppedBy === 'contradiction') throw new AppError('plan-locks-contradict');
    const units = unitsOf(outcome, this.#model.places);
    const prices = pricesOf(outcome, this.#model.places, this.#problem);
    const { objective, bound, broken } = certificate(this.#problem, units, prices);
    if (stoppedBy !== 'optimal' || broken.length > 0) throw new Error(`no plan: ${stoppedBy} ${broken.join()}`);
    return {
      units: this.#inGivenOrder(units),
      objective,
      bound,
      gap: (bound - objective) / Math.max(1, Math.abs(bound)),
      proven: bound === objective,
      prices,
      hash: planHash(this.#problem, units),
      inputHash: problemHash(this.#problem),
      engine: `highs-${this.solver.version.string}`,
      stoppedBy,
      iterations,
    };
  }

  #inGivenOrder(units: Int32Array): Int32Array {
    const given = new Int32Array(units.length);
    for (const [at, place] of this.#origin.entries()) given[place] = numberAt(units, at);
    return given;
  }
}
