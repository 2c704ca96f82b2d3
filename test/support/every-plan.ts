import type { PlanProblem } from '../../server/allocation/plan/problem.js';

/** The best objective among all plans, each tried; null: no plan keeps the rules. For very small problems only. */
export function bestOfAll(problem: PlanProblem): number | null {
  const { pairs } = problem;
  const units = Array.from(pairs.person, () => 0);
  let best: number | null = null;
  const tryFrom = (pair: number): void => {
    if (pair === units.length) {
      const points = keepsRules(problem, units) ? pointsOf(problem, units) : null;
      if (points !== null && (best === null || points > best)) best = points;
      return;
    }
    const most = Math.min(pairs.freeUnits[pair] ?? 0, problem.slots[pairs.slot[pair] ?? 0]?.lengthUnits ?? 0);
    for (let given = 0; given <= most; given += 1) {
      units[pair] = given;
      if (isWithin(problem, units, pair)) tryFrom(pair + 1);
    }
    units[pair] = 0;
  };
  tryFrom(0);
  return best;
}

/** Sums so far: what is over a cap or a maximum stays so. */
function isWithin({ people, slots, pairs }: PlanProblem, units: readonly number[], last: number): boolean {
  let [load, filled] = [0, 0];
  for (const [pair, given] of units.slice(0, last + 1).entries()) {
    if (pairs.person[pair] === pairs.person[last]) load += given;
    if (pairs.slot[pair] === pairs.slot[last]) filled += given;
  }
  const cap = people[pairs.person[last] ?? 0]?.capUnits ?? Infinity;
  return load <= cap && filled <= (slots[pairs.slot[last] ?? 0]?.maxUnits ?? 0);
}

function keepsRules(problem: PlanProblem, units: readonly number[]): boolean {
  const { people, pairs, locks } = problem;
  const given = (person: number, slot: number): number =>
    units.find((_, pair) => pairs.person[pair] === person && pairs.slot[pair] === slot) ?? 0;
  const keepsLocks = locks.every((lock) => {
    const there = given(lock.person, lock.slot);
    return lock.kind === 'never' ? there === 0 : there >= lock.units;
  });
  return keepsLocks && people.every((_, person) => canBeThere(problem, units, person));
}

/** Every set of slots of a person needs no more hours than there are hours in which one of them runs. */
function canBeThere({ slots, pairs, unitMinutes }: PlanProblem, units: readonly number[], person: number): boolean {
  const own = [...units.entries()].filter(([pair, given]) => pairs.person[pair] === person && given > 0);
  for (let chosen = 1; chosen < 2 ** own.length; chosen += 1) {
    const some = own.filter((_, at) => (chosen >> at) % 2 === 1);
    const hours = new Set<number>();
    for (const [pair] of some) {
      const slot = slots[pairs.slot[pair] ?? 0];
      for (let at = slot?.from ?? 0; at < (slot?.to ?? 0); at += unitMinutes * 60_000) hours.add(at);
    }
    if (some.reduce((sum, [, given]) => sum + given, 0) > hours.size) return false;
  }
  return true;
}

function pointsOf({ people, slots, pairs, weights, unitMinutes }: PlanProblem, units: readonly number[]): number {
  let points = 0;
  for (const [pair, given] of units.entries()) {
    const [person, slot] = [people[pairs.person[pair] ?? 0], slots[pairs.slot[pair] ?? 0]];
    const exposure = Math.min(weights.exposureMost, weights.exposure * (slot?.weeksWithoutAcceptance ?? 0));
    const loss = Math.max(-weights.keep, weights.add + weights.fatigue * (person?.recentInvitations ?? 0) - exposure);
    for (let unit = 1; unit <= given; unit += 1)
      points += (pairs.fit[pair] ?? 0) - 500 + (unit <= (pairs.todayUnits[pair] ?? 0) ? weights.keep : -loss);
  }
  const sumOf = (column: Int32Array, at: number): number =>
    units.reduce((sum, given, pair) => sum + (column[pair] === at ? given : 0), 0);
  for (const [at, { minUnits, targetUnits }] of slots.entries())
    for (let unit = 1; unit <= sumOf(pairs.slot, at); unit += 1)
      points += unit <= minUnits ? 3000 : unit <= targetUnits ? 1200 : -weights.aboveTarget;
  for (const [at, { comfortUnits }] of people.entries())
    points -= 250 * Math.max(0, sumOf(pairs.person, at) - (comfortUnits ?? Infinity));
  return (points * unitMinutes) / 60;
}
