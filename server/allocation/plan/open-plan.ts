import type { Highs } from 'highs';
import { AppError } from '../../shared/app-error.js';
import { type Certificate, certificate } from './certificate/certificate.js';
import { sharedTime, type TimeStretch } from './certificate/shared-time.js';
import { changedProblem, movedChange, type PlanChange } from './change.js';
import { checkDemand, checkProblem } from './check-problem.js';
import { columnValues } from './column-values.js';
import { greedyPlan } from './greedy-plan.js';
import { planHash, problemHash } from './hash.js';
import { type LinearModel, linearModel } from './linear-model.js';
import { LoadedModel, type Outcome, type SolverLimits } from './loaded-model.js';
import { numberAt } from './number-at.js';
import { pairLimits } from './pair-limits.js';
import type { Plan, PlanPrices } from './plan.js';
import type { PlanProblem } from './problem.js';
import { pricesOf, unitsOf } from './read-outcome.js';
import { byLock, type SortedProblem, sortedProblem } from './sorted-problem.js';

const ordinaryLimits: SolverLimits = { iterations: 5_000_000, seconds: 600 };

/** One problem in the solver's memory. Whoever opens it closes it. */
export class OpenPlan {
  readonly #sorted: SortedProblem;
  readonly #model: LinearModel;
  readonly #loaded: LoadedModel;
  readonly #time: readonly TimeStretch[];

  /** Throws `plan-locks-contradict`. */
  constructor(
    private readonly solver: Highs,
    private readonly given: PlanProblem,
    private readonly limits: SolverLimits = ordinaryLimits,
  ) {
    checkProblem(given);
    this.#sorted = sortedProblem(given);
    const { problem } = this.#sorted;
    this.#time = sharedTime(problem);
    this.#model = linearModel(problem);
    const values = columnValues(problem, pairLimits(problem), this.#model);
    this.#loaded = new LoadedModel(solver, this.#model, { values, limits });
  }

  /** The best plan. Throws `plan-locks-contradict` and, once it `mustStop`, `plan-stopped`. */
  solve(mustStop: () => boolean): Plan {
    return this.#planOf(this.#sorted.problem, this.#loaded.run(mustStop));
  }

  /** The best plan if things were otherwise; the opened plan stays as it is. Throws as `solve` does. */
  resolve(changes: readonly PlanChange[], mustStop: () => boolean): Plan {
    if (changes.some(({ kind }) => kind === 'new-slot')) return this.#afresh(changes, mustStop);
    const { problem, person, slot } = this.#sorted;
    const moved = changes.map((change) => movedChange(change, person, slot));
    const { locks, ...rest } = changedProblem(problem, moved);
    const changed = { ...rest, locks: locks.toSorted(byLock) };
    checkDemand(changed);
    const values = columnValues(changed, pairLimits(changed), this.#model);
    return this.#planOf(changed, this.#loaded.runWith(values, mustStop));
  }

  close(): void {
    this.#loaded.dispose();
  }

  /** Whoever comes with a new slot changes the shape of the model. */
  #afresh(changes: readonly PlanChange[], mustStop: () => boolean): Plan {
    const other = new OpenPlan(this.solver, changedProblem(this.given, changes), this.limits);
    try {
      return other.solve(mustStop);
    } finally {
      other.close();
    }
  }

  #planOf(problem: PlanProblem, { stoppedBy, ...outcome }: Outcome): Plan {
    if (stoppedBy === 'request') throw new AppError('plan-stopped');
    if (stoppedBy === 'contradiction') throw new AppError('plan-locks-contradict');
    const prices = pricesOf(outcome, this.#model.places, problem);
    const units = stoppedBy === 'optimal' ? unitsOf(outcome, this.#model.places) : null;
    const proof = units && certificate(problem, units, prices, this.#time);
    const { iterations } = outcome;
    if (units && proof?.broken.length === 0) {
      const engine = `highs-${this.solver.version.string}`;
      return this.#told(problem, { units, proof, prices, engine, stoppedBy: 'optimal', iterations });
    }
    const greedy = greedyPlan(problem);
    const bounded = certificate(problem, greedy, prices, this.#time);
    const reason = stoppedBy === 'optimal' ? 'failure' : stoppedBy;
    return this.#told(problem, {
      units: greedy,
      proof: bounded,
      prices,
      engine: 'greedy',
      stoppedBy: reason,
      iterations,
    });
  }

  #told(problem: PlanProblem, { units, proof, prices, ...how }: Found): Plan {
    const { objective, bound } = proof;
    return {
      ...how,
      units: this.#inGivenOrder(units),
      objective,
      bound,
      gap: (bound - objective) / Math.max(1, Math.abs(bound)),
      proven: how.engine !== 'greedy' && bound === objective,
      prices: this.#givenPrices(prices),
      hash: planHash(problem, units),
      inputHash: problemHash(problem),
    };
  }

  #givenPrices({ person, slot, pieces }: PlanPrices): PlanPrices {
    const at = this.#sorted;
    const origin = new Int32Array(person.length);
    for (const [given, sorted] of at.person.entries()) origin[sorted] = given;
    return {
      person: at.person.map((sorted) => numberAt(person, sorted)),
      slot: at.slot.map((sorted) => numberAt(slot, sorted)),
      pieces: pieces.map((piece) => ({ ...piece, person: numberAt(origin, piece.person) })),
    };
  }

  #inGivenOrder(units: Int32Array): Int32Array {
    const given = new Int32Array(units.length);
    for (const [at, place] of this.#sorted.origin.entries()) given[place] = numberAt(units, at);
    return given;
  }
}

interface Found extends Pick<Plan, 'prices' | 'engine' | 'stoppedBy' | 'iterations'> {
  units: Int32Array;
  proof: Certificate;
}
