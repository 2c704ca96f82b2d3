import { numberAt } from './number-at.js';
import type { PlanProblem, PlanSlot, PlanWeights } from './problem.js';

/** Throws a RangeError that names what no caller may ask. Decisions that contradict each other are found elsewhere. */
export function checkProblem(problem: PlanProblem): void {
  checkDemand(problem);
  checkPairs(problem.pairs, problem.people.length, problem.slots.length);
}

/** All but the pairs. */
export function checkDemand({ people, slots, locks, weights }: PlanProblem): void {
  checkWeights(weights);
  for (const slot of slots) if (!isNeed(slot)) throw new RangeError(`slot ${slot.id}: units in disorder`);
  for (const { key, comfortUnits, capUnits, recentInvitations } of people)
    if (![comfortUnits ?? 0, capUnits ?? 0, recentInvitations].every(isCount))
      throw new RangeError(`person ${key}: not whole`);
  for (const { person, slot } of locks)
    if (!people[person] || !slots[slot]) throw new RangeError('a lock of nobody or nowhere');
}

function checkWeights(weights: PlanWeights): void {
  for (const [name, points] of Object.entries(weights))
    if (!isCount(points as number)) throw new RangeError(`weight ${name}: ${points}`);
  if (weights.belowMinimum < weights.toTarget) throw new RangeError('weight toTarget: more than belowMinimum');
}

function isNeed({ from, to, lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance }: PlanSlot): boolean {
  const isOrdered = from < to && minUnits <= targetUnits && targetUnits <= maxUnits;
  return isOrdered && [lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance].every(isCount);
}

function checkPairs({ person, slot, fit, freeUnits, todayUnits }: PlanProblem['pairs'], people: number, slots: number) {
  const columns = [slot, fit, freeUnits, todayUnits];
  if (columns.some(({ length }) => length !== person.length)) throw new RangeError('pairs: columns differ in length');
  const seen = new Set<number>();
  for (const [pair, who] of person.entries()) {
    const where = numberAt(slot, pair);
    if (who < 0 || who >= people || where < 0 || where >= slots) throw new RangeError(`pair ${pair}: out of the lists`);
    if (columns.some((column) => numberAt(column, pair) < 0)) throw new RangeError(`pair ${pair}: negative`);
    seen.add(who * slots + where);
  }
  if (seen.size !== person.length) throw new RangeError('pairs: one stands twice');
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
