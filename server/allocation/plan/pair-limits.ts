import { AppError } from '../../shared/app-error.js';
import { addAt, numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/** Units of each pair, locks included. */
export interface PairLimits {
  least: Int32Array;
  most: Int32Array;
}

/** Throws `plan-locks-contradict`, with the person and the slot where that is known. */
export function pairLimits(problem: PlanProblem): PairLimits {
  const limits = { least: new Int32Array(problem.pairs.person.length), most: mostUnits(problem) };
  if (problem.locks.length === 0) return limits;
  lock(problem, limits);
  checkPairs(problem, limits);
  checkSums(problem, limits.least);
  return limits;
}

/** What a pair could give if nobody had decided anything. */
export function mostUnits({ pairs, slots }: PlanProblem): Int32Array {
  return pairs.freeUnits.map((free, pair) => Math.min(free, slots[numberAt(pairs.slot, pair)]?.lengthUnits ?? 0));
}

function lock({ people, slots, pairs, locks }: PlanProblem, { least, most }: PairLimits): void {
  const nameOf = (person: number, slot: number): number => person * slots.length + slot;
  const places = new Map(locks.map(({ person, slot }) => [nameOf(person, slot), -1]));
  const concerned = new Uint8Array(people.length);
  for (const { person } of locks) concerned[person] = 1;
  for (const [pair, person] of pairs.person.entries()) {
    if (concerned[person] === 0) continue;
    const name = nameOf(person, numberAt(pairs.slot, pair));
    if (places.has(name)) places.set(name, pair);
  }
  for (const one of locks) {
    const pair = places.get(nameOf(one.person, one.slot)) ?? -1;
    if (one.kind !== 'must') {
      if (pair >= 0) most[pair] = Math.min(numberAt(most, pair), one.kind === 'never' ? 0 : one.units);
    } else if (pair < 0) throw contradiction(people[one.person]?.key, slots[one.slot]?.id);
    else least[pair] = Math.max(numberAt(least, pair), one.units);
  }
}

function checkPairs({ people, slots, pairs }: PlanProblem, { least, most }: PairLimits): void {
  const pair = least.findIndex((units, place) => units > numberAt(most, place));
  if (pair >= 0) throw contradiction(people[numberAt(pairs.person, pair)]?.key, slots[numberAt(pairs.slot, pair)]?.id);
}

function checkSums({ people, slots, pairs }: PlanProblem, least: Int32Array): void {
  const [load, filled] = [new Int32Array(people.length), new Int32Array(slots.length)];
  for (let pair = 0; pair < least.length; pair += 1) {
    const units = numberAt(least, pair);
    if (units === 0) continue;
    addAt(load, numberAt(pairs.person, pair), units);
    addAt(filled, numberAt(pairs.slot, pair), units);
  }
  const person = people.find(({ capUnits }, place) => capUnits !== null && numberAt(load, place) > capUnits);
  const slot = slots.find(({ maxUnits }, place) => numberAt(filled, place) > maxUnits);
  if (person || slot) throw contradiction(person?.key, slot?.id);
}

function contradiction(person: string | undefined, slot: string | undefined): AppError {
  return new AppError('plan-locks-contradict', {}, { person: person ?? null, slot: slot ?? null });
}
