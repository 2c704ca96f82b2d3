import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../shared/app-error.js';
import type { SlotPart } from '../candidates/found.js';
import type { PlanChange } from '../plan/change.js';
import { numberAt } from '../plan/number-at.js';
import { wholeUnits } from './forced-presence.js';
import type { OpenedPlan } from './opened-plan.js';
import type { TriedChange } from './trying.schemas.js';

/** The places of a date that somebody could take. */
export const partsOf = ({ from }: OpenedPlan, slotId: string): SlotPart[] =>
  from.found.parts.filter((part) => part.slot_id === slotId);

/**
 * The same change, as the plan is asked. `number`: its place in the list, from 1, for what is said of it. Throws
 * `try-cannot-come`, `try-need-disorder`, `try-absence-disorder` and `try-weights-disorder`.
 */
export function planChanges(
  opened: OpenedPlan,
  change: TriedChange,
  { number, zone }: { number: number; zone: string },
): PlanChange[] {
  if (change.kind === 'weights') return [weightsOf(opened, change.weights, number)];
  if (change.kind === 'need') return needOf(opened, change, number);
  const person = opened.problem.people.findIndex(({ key }) => key === opened.keyOf(change.personId));
  if (change.kind === 'absence') {
    const [from, to] = [instantOf(change.from, zone), instantOf(change.to, zone)];
    if (from >= to) throw new AppError('try-absence-disorder', { number });
    return [{ kind: 'absence', person, from, to }];
  }
  const { parts } = opened.from.found;
  const never = (isMeant: (part: SlotPart) => boolean): PlanChange[] =>
    [...parts.keys()].flatMap((slot) => {
      const part = parts[slot];
      return part && isMeant(part) ? [{ kind: 'never', person, slot } as const] : [];
    });
  if (change.kind === 'never')
    return never((part) => part.slot_id === change.slotId || part.mission_id === change.missionId);
  const to = change.kind === 'move' ? change.toSlotId : change.slotId;
  const must = mustOf(opened, change.personId, to);
  if (!must) throw new AppError('try-cannot-come', { number });
  return change.kind === 'move' ? [...never((part) => part.slot_id === change.fromSlotId), must] : [must];
}

/** At the places where they stand, or else where they fit best. */
function mustOf(opened: OpenedPlan, personId: string, slotId: string): PlanChange | null {
  const { problem, plan } = opened;
  const key = opened.keyOf(personId) ?? '';
  const pairs = partsOf(opened, slotId).flatMap(({ part_id: partId }) => opened.pairOf(key, partId) ?? []);
  const worth = (pair: number) => numberAt(plan.units, pair) * 1000 + numberAt(problem.pairs.fit, pair);
  const [pair] = pairs.toSorted((a, b) => worth(b) - worth(a));
  if (pair === undefined) return null;
  const [person, slot] = [numberAt(problem.pairs.person, pair), numberAt(problem.pairs.slot, pair)];
  return { kind: 'must', person, slot, units: wholeUnits(problem, pair) };
}

/** What is more, or less, than before is asked of the places without a skill; who comes anyway is counted in. */
function needOf(
  opened: OpenedPlan,
  { slotId, minSeconds, targetSeconds, maxSeconds }: Extract<TriedChange, { kind: 'need' }>,
  number: number,
): PlanChange[] {
  if (minSeconds > targetSeconds || targetSeconds > maxSeconds) throw new AppError('try-need-disorder', { number });
  const { parts } = opened.from.found;
  const slot = parts.findIndex((part) => part.slot_id === slotId && part.skill_id === null);
  if (slot < 0) throw new AppError('not-found');
  const skilled = partsOf(opened, slotId).filter((part) => part.skill_id !== null);
  const apart = (of: 'min_seconds' | 'target_seconds' | 'max_seconds') =>
    skilled.reduce((sum, part) => sum + part[of] + part.taken_seconds, parts[slot]?.taken_seconds ?? 0);
  const unit = opened.seconds(1);
  const maxUnits = Math.floor(Math.max(0, maxSeconds - apart('max_seconds')) / unit);
  const targetUnits = Math.min(maxUnits, Math.ceil(Math.max(0, targetSeconds - apart('target_seconds')) / unit));
  const minUnits = Math.min(targetUnits, Math.ceil(Math.max(0, minSeconds - apart('min_seconds')) / unit));
  return [{ kind: 'need', slot, minUnits, targetUnits, maxUnits }];
}

function weightsOf(
  { problem }: OpenedPlan,
  told: Extract<TriedChange, { kind: 'weights' }>['weights'],
  number: number,
): PlanChange {
  const said = Object.fromEntries(Object.entries(told).filter(([, points]) => points !== undefined));
  const weights = { ...problem.weights, ...said };
  if (weights.belowMinimum < weights.toTarget) throw new AppError('try-weights-disorder', { number });
  return { kind: 'weights', weights };
}

function instantOf(moment: string, zone: string): number {
  if (moment.length > 10) return Date.parse(moment);
  return Temporal.PlainDate.from(moment).toZonedDateTime(zone).epochMilliseconds;
}
