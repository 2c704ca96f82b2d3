import type { PlanProblem } from '../problem.js';
import type { PairView } from './pair-views.js';
import type { TimeStretch } from './shared-time.js';

export type BrokenRule = 'units' | 'lock' | 'slot-maximum' | 'person-cap' | 'time';

interface Planned {
  pairs: readonly PairView[];
  filled: readonly number[];
  load: readonly number[];
  time: readonly TimeStretch[];
}

/** Hard rules of the problem that what is planned does not keep. */
export function brokenRules(problem: PlanProblem, { pairs, filled, load, time }: Planned): BrokenRule[] {
  const { people, slots } = problem;
  const broken = new Set<BrokenRule>();
  for (const { units, least, most } of pairs) {
    if (!Number.isInteger(units) || units < 0 || units > most) broken.add('units');
    if (units < least) broken.add('lock');
  }
  if (hasLockWithoutPair(problem, pairs)) broken.add('lock');
  if (slots.some(({ maxUnits }, at) => (filled[at] ?? 0) > maxUnits)) broken.add('slot-maximum');
  if (people.some(({ capUnits }, at) => capUnits !== null && (load[at] ?? 0) > capUnits)) broken.add('person-cap');
  if (!isInTime(problem, pairs, time)) broken.add('time');
  return [...broken];
}

function hasLockWithoutPair({ locks, slots }: PlanProblem, pairs: readonly PairView[]): boolean {
  const imposed = locks.filter(({ kind }) => kind === 'must');
  const missing = new Set(imposed.map(({ person, slot }) => person * slots.length + slot));
  if (missing.size > 0) for (const { person, slot } of pairs) missing.delete(person * slots.length + slot);
  return missing.size > 0;
}

/** Whoever must leave first is served first: if that fails, nothing works. */
function isInTime({ slots }: PlanProblem, pairs: readonly PairView[], time: readonly TimeStretch[]): boolean {
  const left = new Map<number, number>();
  for (const stretch of time)
    for (const pair of stretch.pairs) {
      const units = pairs[pair]?.units ?? 0;
      if (units > 0) left.set(pair, units);
    }
  const endOf = (pair: number): number => slots[pairs[pair]?.slot ?? -1]?.to ?? 0;
  for (const stretch of time) {
    const there = stretch.pairs.filter((pair) => (left.get(pair) ?? 0) > 0);
    let room = stretch.units;
    for (const pair of there.toSorted((a, b) => endOf(a) - endOf(b))) {
      const wanted = left.get(pair) ?? 0;
      const taken = Math.min(room, wanted);
      left.set(pair, wanted - taken);
      room -= taken;
    }
  }
  return [...left.values()].every((units) => units === 0);
}
