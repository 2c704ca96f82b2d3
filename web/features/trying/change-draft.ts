import type { TriedChange } from '../../../server/allocation/questions/trying.schemas.js';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { addDays, isDay } from '../../lib/day.js';
import type { TriedKind } from './tried.js';

/** What is typed, whatever the kind of change. */
export interface ChangeDraft {
  slotId: string;
  fromSlotId: string;
  missionId: string;
  from: string;
  /** The last day away. */
  until: string;
  /** People wanted. */
  min: string;
  target: string;
  /** Of the date chosen, seconds. */
  length: number;
}

interface WeekChoices {
  from: string;
  slots: readonly WeekSlot[];
  missions: readonly { id: string }[];
}

export function emptyDraft({ from, slots, missions }: WeekChoices): ChangeDraft {
  const [first] = slots;
  return {
    slotId: first?.id ?? '',
    fromSlotId: first?.id ?? '',
    missionId: missions[0]?.id ?? '',
    from,
    until: addDays(from, 6),
    min: '',
    target: '',
    length: lengthOf(first),
  };
}

export const lengthOf = (slot: WeekSlot | undefined): number =>
  slot ? (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 1000 : 0;

/** Null: something is missing, or cannot be. */
export function changeOf(
  kind: Exclude<TriedKind, 'weights'> | 'weights',
  personId: string | null,
  draft: ChangeDraft,
): TriedChange | null {
  const { slotId, fromSlotId, missionId, from, until } = draft;
  if (kind === 'weights') return null;
  if (kind === 'need') return needOf(draft);
  if (personId === null) return null;
  if (kind === 'absence')
    return isDay(from) && isDay(until) && from <= until ? { kind, personId, from, to: addDays(until, 1) } : null;
  if (kind === 'never-mission') return missionId ? { kind: 'never', personId, slotId: null, missionId } : null;
  if (slotId === '') return null;
  if (kind === 'never') return { kind, personId, slotId, missionId: null };
  if (kind === 'must') return { kind, personId, slotId };
  return fromSlotId === slotId ? null : { kind, personId, fromSlotId, toSlotId: slotId };
}

function needOf({ slotId, min, target, length }: ChangeDraft): TriedChange | null {
  const [least, wanted] = [countOf(min), countOf(target)];
  if (slotId === '' || least === null || wanted === null || least > wanted) return null;
  const seconds = (people: number) => Math.round(people * length);
  return {
    kind: 'need',
    slotId,
    minSeconds: seconds(least),
    targetSeconds: seconds(wanted),
    maxSeconds: seconds(wanted),
  };
}

const countOf = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);
