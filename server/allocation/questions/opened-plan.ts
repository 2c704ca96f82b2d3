import { AppError } from '../../shared/app-error.js';
import { numberAt } from '../plan/number-at.js';
import type { AskedPresence, WhyNot } from '../plan/why-not.js';
import { PlanState, type Step } from '../proposals/plan-state.js';
import { stepsOf } from './chain-steps.js';
import { difference } from './plan-difference.js';
import { withPairs } from './with-pairs.js';
import type { Candidate, FoundCandidates } from '../candidates/found.js';
import type { Week } from '../candidates/week.js';
import type { PlanChange } from '../plan/change.js';
import type { Plan } from '../plan/plan.js';
import type { KeptPlan } from '../plan/planner.js';
import type { PlanProblem } from '../plan/problem.js';
import type { AskedPlan } from '../proposals/problem-of.js';
import type { AllocationRun } from '../runs/allocation-run.entity.js';
import type { WeightValues } from '../weights/weight-values.js';

export interface OpenedFrom {
  week: Week;
  /** The last one of that week; null: there was none. */
  run: AllocationRun | null;
  /** Of that run and of what was decided since. */
  mark: string;
  values: WeightValues;
  /** With what people were asked, and without whom a coordinator refused. */
  found: FoundCandidates;
  /** Key and place of each pair that was refused. */
  refused: ReadonlySet<string>;
  asked: AskedPlan;
  readAt: Date;
  /** Of what was known when the plan was opened, without pairs that were asked about since. */
  inputHash: string;
}

/** The plan of a week that can be asked questions, as often as one likes; none of them changes it. */
export class OpenedPlan {
  #kept: Promise<KeptPlan>;
  #pairs: ReadonlyMap<string, number> | undefined;
  #keys: ReadonlyMap<string, string> | undefined;
  #state: PlanState | undefined;

  constructor(
    readonly from: OpenedFrom,
    readonly plan: Plan,
    kept: KeptPlan | Promise<KeptPlan>,
    private readonly open: (problem: PlanProblem) => Promise<KeptPlan>,
    /** The same without the last of its pairs, which are not in what is kept. */
    private readonly before?: OpenedPlan,
  ) {
    this.#kept = Promise.resolve(kept);
  }

  get problem(): PlanProblem {
    return this.from.asked.problem;
  }

  /** Whether what is known is still what the run knew; null: there was no run. */
  get isOfRun(): boolean | null {
    const { run, inputHash } = this.from;
    return run && run.inputHash === inputHash;
  }

  /** Place of a pair in the problem. */
  pairOf(key: string, partId: string): number | undefined {
    const { candidates } = this.from.asked;
    if (this.before) return this.before.pairOf(key, partId) ?? this.#placeOfLast(key, partId);
    this.#pairs ??= new Map(candidates.map((one, at) => [`${one.volunteer_key} ${one.part_id}`, at]));
    return this.#pairs.get(`${key} ${partId}`);
  }

  /** Who gives what where, as it is planned. Nobody changes it. */
  get state(): PlanState {
    return (this.#state ??= new PlanState(this.problem, this.plan.units));
  }

  /** Under which key somebody stands in it. */
  keyOf(personId: string): string | undefined {
    if (this.before) return this.before.keyOf(personId);
    this.#keys ??= new Map([...this.from.found.personIds].map(([key, id]) => [id, key]));
    return this.#keys.get(personId);
  }

  /** Whose place in the problem this is. */
  personIdOf(place: number): string {
    return this.from.found.personIds.get(this.problem.people[place]?.key ?? '') ?? '';
  }

  seconds(units: number): number {
    return units * this.problem.unitMinutes * 60;
  }

  /** The best plan if things were otherwise. Throws `plan-locks-contradict` and `plan-busy`. */
  resolve(changes: readonly PlanChange[]): Promise<Plan> {
    return this.#ask((kept) => kept.resolve(changes));
  }

  /**
   * The cheapest steps by which a pair gives so many units more, theirs first. Throws `plan-locks-contradict` where
   * limits or decisions leave no room, and, once pairs stand `beside` it, `plan-not-proven` where it is another with them.
   */
  async stepsTo(pair: number, units: number): Promise<Step[]> {
    const { pairs } = this.problem;
    const [person, slot] = [numberAt(pairs.person, pair), numberAt(pairs.slot, pair)];
    try {
      const { chain } = await this.#whyNot({ person, slot }, units);
      return chain.flatMap((one) => stepsOf(this, one));
    } catch (error) {
      if (this.before || !(error instanceof AppError && error.code === 'plan-not-proven')) throw error;
      const { units: after } = await this.resolve([{ kind: 'must', person, slot, units }]);
      return difference(this.plan.units, after);
    }
  }

  #whyNot(asked: AskedPresence, units: number): Promise<WhyNot> {
    if (!this.before) return this.#ask((kept) => kept.whyNot(asked, units));
    const { pairs } = this.problem;
    const also = [...pairs.fit.keys()].slice(this.before.plan.units.length).map((pair) => ({
      slot: numberAt(pairs.slot, pair),
      fit: numberAt(pairs.fit, pair),
      freeUnits: numberAt(pairs.freeUnits, pair),
      todayUnits: numberAt(pairs.todayUnits, pair),
    }));
    return this.before.#whyNot({ ...asked, also }, units);
  }

  #placeOfLast(key: string, partId: string): number | undefined {
    const { candidates } = this.from.asked;
    const first = this.before?.plan.units.length ?? 0;
    const at = candidates.slice(first).findIndex((one) => one.volunteer_key === key && one.part_id === partId);
    return at < 0 ? undefined : first + at;
  }

  async #ask<T>(question: (kept: KeptPlan) => Promise<T>): Promise<T> {
    const asked = this.#kept;
    try {
      return await question(await asked);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'plan-closed')) throw error;
      // It left the memory while it rested: whoever asks meanwhile waits for the same one.
      if (this.#kept === asked) this.#kept = this.open(this.problem);
      return question(await this.#kept);
    }
  }

  /** The same with pairs that were nobody's best; places of the others stay. */
  async with(pairs: readonly Candidate[]): Promise<OpenedPlan> {
    const asked = withPairs(this.from.asked, pairs);
    const kept = await this.open(asked.problem);
    return new OpenedPlan({ ...this.from, asked }, kept.plan, kept, this.open);
  }

  /** The same plan with pairs of one person that were nobody's best, asked of nobody: without solving anything. */
  beside(pairs: readonly Candidate[]): OpenedPlan {
    const units = new Int32Array(this.plan.units.length + pairs.length);
    units.set(this.plan.units);
    const asked = withPairs(this.from.asked, pairs);
    return new OpenedPlan({ ...this.from, asked }, { ...this.plan, units }, this.#kept, this.open, this);
  }

  async close(): Promise<void> {
    await (await this.#kept).close();
  }
}
