import type { Highs } from 'highs';
import { AppError } from '../../shared/app-error.js';
import { certificate } from './certificate/certificate.js';
import { type SharedTime, sharedTime } from './certificate/shared-time.js';
import { changedProblem, movedChange, type PlanChange } from './change.js';
import { checkDemand, checkProblem } from './check-problem.js';
import { type ColumnValues, columnValues } from './column-values.js';
import { type LinearModel, linearModel } from './linear-model.js';
import { LoadedModel, type Outcome, type SolverLimits } from './loaded-model.js';
import { WarmFlow } from './network/warm-flow.js';
import { numberAt } from './number-at.js';
import { type PairLimits, pairLimits } from './pair-limits.js';
import type { Plan } from './plan.js';
import { planOfOutcome } from './plan-of-outcome.js';
import type { PlanProblem } from './problem.js';
import { byLock, type SortedProblem, sortedProblem } from './sorted-problem.js';
import { type Asked, toldPlan, toldWhyNot } from './told-plan.js';
import type { AskedPresence, WhyNot } from './why-not.js';

const ordinaryLimits: SolverLimits = { iterations: 5_000_000, seconds: 600 };

type MustStop = () => boolean;

/** One problem in the solver's memory. Whoever opens it closes it. */
export class OpenPlan {
  readonly #sorted: SortedProblem;
  readonly #model: LinearModel;
  readonly #pairLimits: PairLimits;
  readonly #values: ColumnValues;
  readonly #loaded: LoadedModel;
  readonly #time: SharedTime;
  #solved: Outcome | null = null;
  /** Undefined until it is first asked for; null: the plan is not proven. */
  #warm: WarmFlow | null | undefined;

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
    this.#pairLimits = pairLimits(problem);
    this.#values = columnValues(problem, this.#pairLimits, this.#model);
    this.#loaded = new LoadedModel(solver, this.#model, { values: this.#values, limits });
  }

  /** The best plan. Throws `plan-locks-contradict` and, once it `mustStop`, `plan-stopped`. */
  solve(mustStop: MustStop): Plan {
    this.#solved = this.#loaded.run(mustStop);
    this.#warm = undefined;
    return planOfOutcome(this.#told(this.#sorted.problem), this.#solved);
  }

  /** The best plan if things were otherwise; the opened plan stays as it is. Throws as `solve` does. */
  resolve(changes: readonly PlanChange[], mustStop: MustStop): Plan {
    if (changes.some(({ kind }) => kind === 'new-slot')) return this.#afresh(changes, mustStop);
    const { problem, person, slot } = this.#sorted;
    const moved = changes.map((change) => movedChange(change, person, slot));
    const { locks, ...rest } = changedProblem(problem, moved);
    const changed = { ...rest, locks: locks.toSorted(byLock) };
    checkDemand(changed);
    const told = this.#told(changed);
    const limits = pairLimits(changed);
    const near = this.#warmFlow()?.changed({ problem: changed, limits }, mustStop);
    if (near) {
      const proof = certificate(changed, near.units, near.prices, this.#time);
      if (proof.broken.length === 0 && proof.bound === proof.objective)
        return toldPlan(told, { ...near, proof, isGreedy: false, stoppedBy: 'optimal', iterations: 0 });
    }
    const values = columnValues(changed, limits, this.#model);
    return planOfOutcome(told, this.#loaded.runWith(values, mustStop));
  }

  /**
   * What it would cost that somebody gives `more` units at a slot than planned, by the shortest way in what the best plan
   * leaves open; `also`: pairs of theirs that nobody looked at. Throws `plan-locks-contradict` where limits or decisions
   * forbid it or nobody asked whether they could, `plan-not-proven` when there is no best plan to begin from or it is
   * another one with those pairs, and `plan-stopped`.
   */
  whyNot(given: AskedPresence, more: number, mustStop: MustStop): WhyNot {
    const { problem, person: people, slot: slots } = this.#sorted;
    const [person, slot] = [numberAt(people, given.person), numberAt(slots, given.slot)];
    const also = (given.also ?? []).map((one) => ({ ...one, slot: numberAt(slots, one.slot) }));
    const pair = problem.pairs.person.findIndex((who, at) => who === person && problem.pairs.slot[at] === slot);
    const extra = { person: problem.people[person]?.key ?? null, slot: problem.slots[slot]?.id ?? null };
    const isAmong = also.some((one) => one.slot === slot);
    if (pair < 0 && !isAmong) throw new AppError('plan-locks-contradict', {}, extra);
    const warm = this.#warmFlow();
    const found =
      also.length > 0 ? warm?.forcedAmong({ person, slot, also }, more, mustStop) : warm?.forced(pair, more, mustStop);
    if (!found) throw new AppError('plan-not-proven');
    return toldWhyNot(this.#sorted, found);
  }

  close(): void {
    this.#loaded.dispose();
  }

  #told(problem: PlanProblem): Asked {
    const engine = `highs-${this.solver.version.string}`;
    return { sorted: this.#sorted, problem, model: this.#model, time: this.#time, engine };
  }

  #warmFlow(): WarmFlow | null {
    if (this.#solved?.stoppedBy !== 'optimal') return null;
    const told = { problem: this.#sorted.problem, limits: this.#pairLimits };
    return (this.#warm ??= WarmFlow.of(this.#model, told, this.#solved, this.#values));
  }

  /** Whoever comes with a new slot changes the shape of the model. */
  #afresh(changes: readonly PlanChange[], mustStop: MustStop): Plan {
    const other = new OpenPlan(this.solver, changedProblem(this.given, changes), this.limits);
    try {
      return other.solve(mustStop);
    } finally {
      other.close();
    }
  }
}
