import { createHash } from 'node:crypto';
import { numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/** Of a sorted problem. */
export function problemHash({ unitMinutes, people, slots, pairs, locks, weights }: PlanProblem): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([unitMinutes, people.map(personValues), slots.map(slotValues)]));
  for (const column of [pairs.person, pairs.slot, pairs.fit, pairs.freeUnits, pairs.todayUnits])
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  const told = Object.entries(weights).toSorted(([a], [b]) => (a < b ? -1 : 1));
  hash.update(JSON.stringify([locks.map(lockValues), told]));
  return hash.digest('hex');
}

/** Of what is planned in a sorted problem: who gives how much where. */
export function planHash({ people, slots, pairs, unitMinutes }: PlanProblem, units: Int32Array): string {
  const planned: unknown[] = [unitMinutes];
  for (let pair = 0; pair < units.length; pair += 1) {
    const given = numberAt(units, pair);
    if (given === 0) continue;
    const [person, slot] = [people[numberAt(pairs.person, pair)], slots[numberAt(pairs.slot, pair)]];
    planned.push(person?.key, slot?.id, given);
  }
  return createHash('sha256').update(JSON.stringify(planned)).digest('hex');
}

function personValues({ key, comfortUnits, capUnits, recentInvitations }: PlanProblem['people'][number]) {
  return [key, comfortUnits, capUnits, recentInvitations];
}

function slotValues(slot: PlanProblem['slots'][number]) {
  const { id, missionId, from, to, lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance } = slot;
  return [id, missionId, from, to, lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance];
}

function lockValues(lock: PlanProblem['locks'][number]) {
  return [lock.kind, lock.person, lock.slot, lock.kind === 'never' ? null : lock.units];
}
