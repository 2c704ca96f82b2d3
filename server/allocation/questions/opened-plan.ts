import { AppError } from '../../shared/app-error.js';
import { numberAt } from '../plan/number-at.js';
import type { ChainStep } from '../plan/why-not.js';
import type { Step } from '../proposals/plan-state.js';
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
  readonly #pairs: ReadonlyMap<string, number>;

  constructor(
    readonly from: OpenedFrom,
    readonly plan: Plan,
    kept: KeptPlan,
    private readonly open: (problem: PlanProblem) => Promise<KeptPlan>,
  ) {
    this.#kept = Promise.resolve(kept);
    const { candidates } = from.asked;
    this.#pairs = new Map(candidates.map((one, at) => [`${one.volunteer_key} ${one.part_id}`, at]));
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
    return this.#pairs.get(`${key} ${partId}`);
  }

  /** Under which key somebody stands in it. */
  keyOf(personId: string): string | undefined {
    for (const [key, id] of this.from.found.personIds) if (id === personId) return key;
    return undefined;
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
   * limits or decisions leave no room.
   */
  async stepsTo(pair: number, units: number): Promise<Step[]> {
    const { pairs } = this.problem;
    const [person, slot] = [numberAt(pairs.person, pair), numberAt(pairs.slot, pair)];
    try {
      const { chain } = await this.#ask((kept) => kept.whyNot(person, slot, units));
      return chain.flatMap((one) => this.#stepsOf(one));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'plan-not-proven')) throw error;
      const { units: after } = await this.resolve([{ kind: 'must', person, slot, units }]);
      return difference(this.plan.units, after);
    }
  }

  #stepsOf({ person, fromSlot, toSlot, units }: ChainStep): Step[] {
    const at = (slot: number | null, more: number): Step[] => {
      const key = this.problem.people[person]?.key ?? '';
      const pair = slot === null ? undefined : this.pairOf(key, this.problem.slots[slot]?.id ?? '');
      return pair === undefined ? [] : [{ pair, units: more }];
    };
    return [...at(toSlot, units), ...at(fromSlot, -units)];
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

  async close(): Promise<void> {
    await (await this.#kept).close();
  }
}
