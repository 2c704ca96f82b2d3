import type { Certificate } from './certificate/certificate.js';
import type { SharedTime } from './certificate/shared-time.js';
import { planHash, problemHash } from './hash.js';
import type { LinearModel } from './linear-model.js';
import { numberAt } from './number-at.js';
import type { Plan, PlanPrices } from './plan.js';
import type { PlanProblem } from './problem.js';
import type { SortedProblem } from './sorted-problem.js';
import type { WhyNot } from './why-not.js';

/** A problem in sorted order, with what is known of all that have its people, slots and pairs. */
export interface Asked {
  sorted: SortedProblem;
  problem: PlanProblem;
  model: LinearModel;
  time: SharedTime;
  /** What computes plans when all goes well. */
  engine: string;
}

export interface Found extends Pick<Plan, 'prices' | 'stoppedBy' | 'iterations'> {
  units: Int32Array;
  proof: Certificate;
  isGreedy: boolean;
}

/** What was found, in the order of the problem that was given. */
export function toldPlan({ sorted, problem, engine }: Asked, found: Found): Plan {
  const { units, proof, prices, isGreedy, ...how } = found;
  const { objective, bound } = proof;
  return {
    ...how,
    engine: isGreedy ? 'greedy' : engine,
    units: inGivenOrder(sorted, units),
    objective,
    bound,
    gap: (bound - objective) / Math.max(1, Math.abs(bound)),
    proven: !isGreedy && bound === objective,
    prices: givenPrices(sorted, prices),
    hash: planHash(problem, units),
    inputHash: problemHash(problem),
  };
}

/** Points an hour, and people and slots where they stood. */
export function toldWhyNot({ problem, person, slot }: SortedProblem, { loss, chain }: WhyNot): WhyNot {
  const [personOf, slotOf] = [originOf(person), originOf(slot)];
  const orGround = (at: number | null) => (at === null ? null : numberAt(slotOf, at));
  return {
    loss: loss * (problem.unitMinutes / 60),
    chain: chain.map((step) => ({
      person: numberAt(personOf, step.person),
      fromSlot: orGround(step.fromSlot),
      toSlot: orGround(step.toSlot),
      units: step.units,
    })),
  };
}

function givenPrices(at: SortedProblem, { person, slot, pieces }: PlanPrices): PlanPrices {
  const origin = originOf(at.person);
  return {
    person: at.person.map((sorted) => numberAt(person, sorted)),
    slot: at.slot.map((sorted) => numberAt(slot, sorted)),
    pieces: pieces.map((piece) => ({ ...piece, person: numberAt(origin, piece.person) })),
  };
}

function inGivenOrder({ origin }: SortedProblem, units: Int32Array): Int32Array {
  const given = new Int32Array(units.length);
  for (let at = 0; at < origin.length; at += 1) given[numberAt(origin, at)] = numberAt(units, at);
  return given;
}

/** Where each thing stood in the lists that were given, by where it stands now. */
function originOf(ranks: Int32Array): Int32Array {
  const origin = new Int32Array(ranks.length);
  for (const [given, sorted] of ranks.entries()) origin[sorted] = given;
  return origin;
}
