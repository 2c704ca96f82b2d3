import type { PlanPerson, PlanProblem, PlanSlot } from '../../../server/allocation/plan/problem.js';
import { seeded } from '../../support/seeded.ts';
import { type Candidate, candidates } from './candidates.ts';

/** A Monday, at midnight. */
const MONDAY = Date.UTC(2026, 10, 30);
const HOUR = 3_600_000;
/** Hours that a volunteer gives in a week, on average; so many are wanted for each of them at a load of 1. */
const USUAL_HOURS = 5;
const SKILLS = 5;

export interface InstanceAsked {
  people: number;
  slots: number;
  seed: number;
  /** Hours wanted ÷ hours that those who said when they are free would give. */
  load: number;
  weights: PlanProblem['weights'];
  /** Share of people who never said when they are free: they are planned where they come today, and nowhere else. */
  silent?: number;
  /** Best fits kept of each person, and of each slot, as the product keeps them. */
  kept?: { perPerson: number; perSlot: number };
}

export interface DrawnPerson extends PlanPerson {
  x: number;
  y: number;
  skills: readonly number[];
  /** Hours of the week, from and to; empty: never said. */
  free: readonly (readonly [number, number])[];
}

export interface DrawnSlot extends PlanSlot {
  x: number;
  y: number;
  /** Asked of everybody there; null: none. */
  skill: number | null;
  /** Hours of the week. */
  hours: readonly [number, number];
  /** How much people like to go there: today's plan follows it. */
  popularity: number;
}

/** A week of a fictional association of this size; the same for the same seed. */
export function instance(asked: InstanceAsked): PlanProblem {
  const random = seeded(asked.seed);
  const { people, slots } = drawn(asked, random);
  const { perPerson, perSlot } = asked.kept ?? { perPerson: 20, perSlot: 30 };
  const pairs = candidates(people, slots, { random, perPerson, perSlot });
  const plain = { people: people.map(plainPerson), slots: slots.map(plainSlot) };
  return { unitMinutes: 60, ...plain, ...packed(pairs), weights: asked.weights };
}

/** Its people and its slots. */
export function drawn(
  { people: peopleCount, slots: slotCount, load, silent = 0.6 }: Omit<InstanceAsked, 'seed' | 'weights'>,
  random: () => number,
): { people: DrawnPerson[]; slots: DrawnSlot[] } {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const people = Array.from({ length: peopleCount }, (_, at) => person(at, silent, { random, upTo }));
  const able = people.filter(({ free }) => free.length > 0).length;
  const slots = Array.from({ length: slotCount }, (_, at) => slot(at, { random, upTo }));
  const scale = (able * USUAL_HOURS * load) / slots.reduce((sum, { targetUnits }) => sum + targetUnits, 0);
  return { people, slots: slots.map((one) => scaledNeed(one, scale)) };
}

interface Draw {
  random: () => number;
  upTo: (most: number) => number;
}

function person(at: number, silent: number, { random, upTo }: Draw): DrawnPerson {
  const comfort = 2 + upTo(4);
  const isSilent = random() < silent;
  const isVague = random() < 0.2;
  const free = Array.from({ length: isSilent ? 0 : 2 + upTo(2) }, () => {
    const from = upTo(6) * 24 + 8 + upTo(10);
    return [from, from + 3 + upTo(3)] as const;
  });
  return {
    key: `p${String(at).padStart(6, '0')}`,
    comfortUnits: isVague ? null : comfort,
    capUnits: isVague ? null : comfort + 1 + upTo(3),
    recentInvitations: Math.floor(random() ** 2 * 4),
    x: random() * 60,
    y: random() * 60,
    skills: Array.from({ length: SKILLS }, (_, skill) => skill).filter(() => random() < 0.3),
    free,
  };
}

function slot(at: number, { random, upTo }: Draw): DrawnSlot {
  const [from, length] = [upTo(6) * 24 + 8 + upTo(10), 1 + upTo(3)];
  const minPeople = 1 + upTo(4);
  const targetPeople = minPeople + 1 + upTo(3);
  return {
    id: `s${String(at).padStart(5, '0')}`,
    missionId: `m${Math.floor(at / 4)}`,
    from: MONDAY + from * HOUR,
    to: MONDAY + (from + length) * HOUR,
    lengthUnits: length,
    minUnits: minPeople * length,
    targetUnits: targetPeople * length,
    maxUnits: (targetPeople + 1 + upTo(2)) * length,
    weeksWithoutAcceptance: Math.floor(random() ** 3 * 6),
    x: random() * 60,
    y: random() * 60,
    skill: random() < 0.4 ? upTo(SKILLS - 1) : null,
    hours: [from, from + length],
    popularity: 1 / (1 + upTo(30)),
  };
}

function scaledNeed(one: DrawnSlot, scale: number): DrawnSlot {
  const wanted = (units: number): number =>
    Math.max(1, Math.round((units * scale) / one.lengthUnits)) * one.lengthUnits;
  const minUnits = wanted(one.minUnits);
  const targetUnits = Math.max(minUnits, wanted(one.targetUnits));
  return { ...one, minUnits, targetUnits, maxUnits: Math.max(targetUnits, wanted(one.maxUnits)) };
}

function plainPerson({ key, comfortUnits, capUnits, recentInvitations }: DrawnPerson): PlanPerson {
  return { key, comfortUnits, capUnits, recentInvitations };
}

function plainSlot(one: DrawnSlot): PlanSlot {
  const { id, missionId, from, to, lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance } = one;
  return { id, missionId, from, to, lengthUnits, minUnits, targetUnits, maxUnits, weeksWithoutAcceptance };
}

function packed(pairs: readonly Candidate[]): Pick<PlanProblem, 'pairs' | 'locks'> {
  return {
    pairs: {
      person: Int32Array.from(pairs, ({ person: at }) => at),
      slot: Int32Array.from(pairs, ({ slot: at }) => at),
      fit: Int32Array.from(pairs, ({ fit }) => fit),
      freeUnits: Int32Array.from(pairs, ({ free }) => free),
      todayUnits: Int32Array.from(pairs, ({ today }) => today),
    },
    locks: [],
  };
}
