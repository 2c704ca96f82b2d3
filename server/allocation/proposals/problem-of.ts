import type { Candidate, FoundCandidates, SlotPart } from '../candidates/found.js';
import type { PlanLock, PlanProblem, PlanSlot, PlanWeights } from '../plan/problem.js';

/** Whole minutes that a plan can count in. */
const UNITS = [60, 30, 15] as const;

/** What is found for a week, as the plan is asked, and what its lists stand for. */
export interface AskedPlan {
  problem: PlanProblem;
  parts: readonly SlotPart[];
  candidates: readonly Candidate[];
}

/**
 * Counts in the largest unit of 60, 30 and 15 minutes that loses nothing of any slot, else in the smallest. What is
 * needed is rounded up, what is possible down.
 */
export function problemOf(found: FoundCandidates, weights: PlanWeights): AskedPlan {
  const unitMinutes = UNITS.find((minutes) => found.parts.every((part) => isWhole(part, minutes * 60))) ?? 15;
  const unit = unitMinutes * 60;
  const people = new Map(found.people.map(({ volunteer_key: key }, at) => [key, at]));
  const slots = new Map(found.parts.map(({ part_id: id }, at) => [id, at]));
  const inUnits = (seconds: number) => Math.floor(seconds / unit);
  const orNull = (seconds: number | null) => (seconds === null ? null : inUnits(seconds));
  const column = (read: (one: Candidate) => number) => Int32Array.from(found.candidates, read);
  const problem: PlanProblem = {
    unitMinutes,
    people: found.people.map((one) => ({
      key: one.volunteer_key,
      comfortUnits: orNull(one.comfort_seconds),
      capUnits: orNull(one.cap_seconds),
      recentInvitations: one.invitations,
    })),
    slots: found.parts.map((part) => slotOf(part, unit, found.waiting.get(part.mission_id) ?? 0)),
    pairs: {
      person: column(({ volunteer_key: key }) => people.get(key) ?? -1),
      slot: column(({ part_id: id }) => slots.get(id) ?? -1),
      fit: column(({ fit }) => fit),
      freeUnits: column(({ free_seconds: free }) => inUnits(free)),
      todayUnits: column(({ today_seconds: today }) => inUnits(today)),
    },
    locks: mustsIn(found).map(({ key, part, free }): PlanLock => {
      const [person, slot] = [people.get(key) ?? -1, slots.get(part) ?? -1];
      const length = found.parts[slot]?.length_seconds ?? 0;
      return { kind: 'must', person, slot, units: inUnits(Math.min(free, length)) };
    }),
    weights,
  };
  return { problem, parts: found.parts, candidates: found.candidates };
}

function slotOf(part: SlotPart, unit: number, weeksWithoutAcceptance: number): PlanSlot {
  const maxUnits = Math.floor(part.max_seconds / unit);
  const targetUnits = Math.min(Math.ceil(part.target_seconds / unit), maxUnits);
  return {
    id: part.part_id,
    missionId: part.mission_id,
    from: Date.parse(part.starts_at),
    to: Date.parse(part.ends_at),
    lengthUnits: Math.floor(part.length_seconds / unit),
    minUnits: Math.min(Math.ceil(part.min_seconds / unit), targetUnits),
    targetUnits,
    maxUnits,
    weeksWithoutAcceptance,
  };
}

/** What was decided must stand, with the time that there is for it. */
function mustsIn({ musts, candidates }: FoundCandidates): { key: string; part: string; free: number }[] {
  const nameOf = (one: { part_id: string; volunteer_key: string }) => `${one.part_id} ${one.volunteer_key}`;
  const asked = new Set(musts.map(nameOf));
  const free = new Map(
    candidates.flatMap((pair) => (asked.has(nameOf(pair)) ? [[nameOf(pair), pair.free_seconds] as const] : [])),
  );
  return musts.map((one) => ({ key: one.volunteer_key, part: one.part_id, free: free.get(nameOf(one)) ?? 0 }));
}

const isWhole = (part: SlotPart, unit: number): boolean =>
  [part.length_seconds, part.min_seconds, part.target_seconds, part.max_seconds].every(
    (seconds) => seconds % unit === 0,
  );
