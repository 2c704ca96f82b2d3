import type {
  ChangeNeed,
  ChangeSlot,
  NeedSlot,
  NeedTimes,
  NeedView,
} from '../../../server/missions/needs/needs.schemas.js';
import { addDays } from '../../lib/day.js';
import { type TermsDraft, termsDraftOf, termsIn } from './terms-draft.js';

/** A need as it is typed. */
export interface NeedDraft extends TermsDraft {
  title: string;
  kind: NeedTimes['kind'];
  day: string;
  from: string;
  /** The last day on which it is needed; empty: without end. */
  until: string;
  everyWeeks: string;
  weekdays: readonly number[];
  fromTime: string;
  toTime: string;
  zone: string;
  wholePresence: boolean;
}

/** One date as it is typed. */
export interface SlotDraft extends TermsDraft {
  day: string;
  fromTime: string;
  toTime: string;
}

/** `zone`: of a need that is new. */
export function needDraftOf(need: NeedView | null, today: string, zone: string): NeedDraft {
  const times: NeedTimes = need?.times ?? { kind: 'recurring', ...weekly(today) };
  const rule = times.kind === 'recurring' ? times : { ...weekly(times.day), ...times };
  return {
    ...termsDraftOf(need?.terms ?? null),
    title: need?.title ?? '',
    kind: times.kind,
    day: times.kind === 'once' ? times.day : '',
    from: rule.validFrom,
    until: rule.validTo === null ? '' : addDays(rule.validTo, -1),
    everyWeeks: String(rule.everyWeeks),
    weekdays: times.kind === 'recurring' ? times.weekdays : [],
    fromTime: times.fromTime,
    toTime: times.toTime,
    zone: need?.zone ?? zone,
    wholePresence: need?.wholePresence ?? false,
  };
}

function weekly(validFrom: string) {
  const validTo: string | null = null;
  return { validFrom, validTo, everyWeeks: 1, weekdays: [], fromTime: '14:00', toTime: '16:00' };
}

export function slotDraftOf({ day, fromTime, toTime, terms }: NeedSlot): SlotDraft {
  return { ...termsDraftOf(terms), day, fromTime, toTime };
}

/** As it is sent, once nothing is wrong with it. */
export function needIn(draft: NeedDraft): ChangeNeed {
  const { title, zone, wholePresence } = draft;
  return { title: title.trim() || null, times: timesIn(draft), zone, wholePresence, terms: termsIn(draft) };
}

export function timesIn(draft: NeedDraft): NeedTimes {
  const { kind, day, from, until, weekdays, fromTime, toTime } = draft;
  if (kind === 'once') return { kind, day, fromTime, toTime };
  const validTo = until === '' ? null : addDays(until, 1);
  const everyWeeks = Number(draft.everyWeeks);
  return { kind, validFrom: from, validTo, everyWeeks, weekdays: [...weekdays], fromTime, toTime };
}

export function slotIn(draft: SlotDraft): ChangeSlot {
  const { day, fromTime, toTime } = draft;
  return { day, fromTime, toTime, terms: termsIn(draft) };
}
