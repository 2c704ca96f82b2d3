import { ordinaryWeights, type PlanLock, type PlanProblem } from '../../server/allocation/plan/problem.js';
import { seeded } from './seeded.js';

const HOUR = 3_600_000;
/** A Monday, at midnight. */
const MONDAY = Date.UTC(2026, 10, 30);

type PairRow = [person: number, slot: number, fit: number, free: number, today: number];

/** A few people and slots; a slot of two hours on each day unless its hours are said. */
export function planProblem(
  told: {
    people?: Partial<PlanProblem['people'][number]>[];
    slots?: (Partial<PlanProblem['slots'][number]> & { hours?: readonly [number, number] })[];
    pairs?: PairRow[];
    locks?: PlanLock[];
    weights?: Partial<PlanProblem['weights']>;
  } = {},
): PlanProblem {
  const { people = [{}], slots = [{}], pairs = [], locks = [], weights = {} } = told;
  return {
    unitMinutes: 60,
    people: people.map((person, at) => ({
      key: `person-${at}`,
      comfortUnits: null,
      capUnits: null,
      recentInvitations: 0,
      ...person,
    })),
    slots: slots.map(({ hours = [0, 2], ...slot }, at) => ({
      id: `slot-${at}`,
      missionId: `mission-${at}`,
      from: MONDAY + hours[0] * HOUR + (slot.from ?? 0),
      to: MONDAY + hours[1] * HOUR,
      lengthUnits: hours[1] - hours[0],
      minUnits: 1,
      targetUnits: 2,
      maxUnits: 3,
      weeksWithoutAcceptance: 0,
      ...slot,
    })),
    pairs: {
      person: Int32Array.from(pairs, ([person]) => person),
      slot: Int32Array.from(pairs, ([, slot]) => slot),
      fit: Int32Array.from(pairs, ([, , fit]) => fit),
      freeUnits: Int32Array.from(pairs, ([, , , free]) => free),
      todayUnits: Int32Array.from(pairs, ([, , , , today]) => today),
    },
    locks,
    weights: { ...ordinaryWeights, ...weights },
  };
}

/** Up to four people, four slots of up to three hours within six, and some locks: few enough to try everything. */
export function tinyProblem(seed: number): PlanProblem {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const orNull = (value: number): number | null => (random() < 0.3 ? null : value);
  const people = Array.from({ length: 1 + upTo(3) }, () => ({
    comfortUnits: orNull(upTo(3)),
    capUnits: orNull(1 + upTo(3)),
    recentInvitations: upTo(3),
  }));
  const slots = Array.from({ length: 1 + upTo(3) }, () => {
    const [from, length] = [upTo(4), 1 + upTo(2)];
    const units = [upTo(3), upTo(4), upTo(5)].toSorted((a, b) => a - b);
    const [minUnits = 0, targetUnits = 0, maxUnits = 0] = units;
    const hours = [from, from + length] as const;
    return { hours, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance: upTo(4) };
  });
  const pairs: PairRow[] = [];
  for (const person of people.keys())
    for (const slot of slots.keys())
      if (random() < 0.6) pairs.push([person, slot, upTo(1000), upTo(3), random() < 0.4 ? upTo(3) : 0]);
  const weights = { keep: upTo(2) * 500, add: upTo(3) * 100, aboveTarget: upTo(2) * 200 };
  const locks = pairs.flatMap(([person, slot]): PlanLock[] => {
    const drawn = random();
    if (drawn < 0.08) return [{ kind: 'must', person, slot, units: 1 + upTo(1) }];
    return drawn < 0.16 ? [{ kind: 'never', person, slot }] : [];
  });
  return planProblem({ people, slots, pairs, locks, weights });
}
