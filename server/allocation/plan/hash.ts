import { createHash, type Hash } from 'node:crypto';
import { numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/** Of people, slots and pairs, kept for the next question about the same ones: with many people it is most of the work. */
const lasting = new WeakMap<
  PlanProblem['pairs'],
  Pick<PlanProblem, 'people' | 'slots' | 'unitMinutes'> & { hash: Hash }
>();

/** Of a sorted problem. */
export function problemHash(problem: PlanProblem): string {
  const { pairs, people, slots, unitMinutes, locks, weights } = problem;
  let kept = lasting.get(pairs);
  if (kept?.people !== people || kept.slots !== slots || kept.unitMinutes !== unitMinutes) {
    kept = { people, slots, unitMinutes, hash: lastingHash(problem) };
    lasting.set(pairs, kept);
  }
  const told = Object.entries(weights).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return kept.hash
    .copy()
    .update(JSON.stringify([locks.map(lockValues), told]))
    .digest('hex');
}

function lastingHash({ unitMinutes, people, slots, pairs }: PlanProblem): Hash {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([unitMinutes, people.map(personValues), slots.map(slotValues)]));
  for (const column of [pairs.person, pairs.slot, pairs.fit, pairs.freeUnits, pairs.todayUnits])
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return hash;
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
