import type { PlanProblem } from '../problem.js';
import type { PairColumns } from './pair-columns.js';
import type { SharedTime } from './shared-time.js';

export type BrokenRule = 'units' | 'lock' | 'slot-maximum' | 'person-cap' | 'time';

interface Planned {
  pairs: PairColumns;
  filled: Float64Array;
  load: Float64Array;
  time: SharedTime;
}

/** Hard rules of the problem that what is planned does not keep. */
export function brokenRules(problem: PlanProblem, { pairs, filled, load, time }: Planned): BrokenRule[] {
  const { people, slots } = problem;
  const broken = new Set<BrokenRule>();
  for (let pair = 0; pair < pairs.person.length; pair += 1) {
    const units = pairs.units[pair] ?? Number.NaN;
    if (!Number.isInteger(units) || units < 0 || units > (pairs.most[pair] ?? 0)) broken.add('units');
    if (units < (pairs.least[pair] ?? 0)) broken.add('lock');
  }
  if (hasLockWithoutPair(problem)) broken.add('lock');
  if (slots.some(({ maxUnits }, at) => (filled[at] ?? 0) > maxUnits)) broken.add('slot-maximum');
  if (people.some(({ capUnits }, at) => capUnits !== null && (load[at] ?? 0) > capUnits)) broken.add('person-cap');
  if (!isInTime(problem, pairs, time)) broken.add('time');
  return [...broken];
}

function hasLockWithoutPair({ locks, slots, pairs }: PlanProblem): boolean {
  const imposed = locks.filter(({ kind }) => kind === 'must');
  const missing = new Set(imposed.map(({ person, slot }) => person * slots.length + slot));
  if (missing.size > 0)
    for (const [pair, person] of pairs.person.entries())
      missing.delete(person * slots.length + (pairs.slot[pair] ?? 0));
  return missing.size > 0;
}

function isInTime(problem: PlanProblem, pairs: PairColumns, time: SharedTime): boolean {
  const { person, units } = pairs;
  const left = new Map<number, number>();
  const concerned = new Set<number>();
  for (let pair = 0; pair < units.length; pair += 1) {
    const given = units[pair] ?? 0;
    if (given <= 0 || time.start[pair] === time.start[pair + 1]) continue;
    left.set(pair, given);
    concerned.add(person[pair] ?? 0);
  }
  for (const one of concerned) serve(problem, pairs.slot, { left, time, person: one });
  return [...left.values()].every((wanted) => wanted === 0);
}

/** Whoever must leave first is served first: if that fails, nothing works. */
function serve(
  { slots }: PlanProblem,
  slot: Int32Array,
  { left, time, person }: { left: Map<number, number>; time: SharedTime; person: number },
): void {
  const endOf = (pair: number): number => slots[slot[pair] ?? -1]?.to ?? 0;
  for (let at = time.first[person] ?? 0; at < (time.first[person + 1] ?? 0); at += 1) {
    const { pairs = [], units = 0 } = time.stretches[at] ?? {};
    const there = pairs.filter((pair) => (left.get(pair) ?? 0) > 0);
    if (there.length > 1) there.sort((a, b) => endOf(a) - endOf(b));
    let room = units;
    for (const pair of there) {
      const wanted = left.get(pair) ?? 0;
      const taken = Math.min(room, wanted);
      left.set(pair, wanted - taken);
      room -= taken;
    }
  }
}
