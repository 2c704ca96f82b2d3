import { isDay } from '../../lib/day.js';
import { isZone } from '../../lib/zones.js';
import type { NeedDraft, SlotDraft } from './need-draft.js';
import { numberOf, type TermsDraft } from './terms-draft.js';

/** What is wrong with a field, by the name under which it is told. */
export type FaultCode =
  | 'required'
  | 'day'
  | 'noWeekday'
  | 'sameTime'
  | 'endsBefore'
  | 'zone'
  | 'people'
  | 'hours'
  | 'order'
  | 'skillTwice'
  | 'some';

/** By field; none: it can be sent. */
export type Faults = Readonly<Partial<Record<string, FaultCode>>>;

const MOST = { people: 10_000, hours: 100_000 } as const;

export function needFaults(draft: NeedDraft): Faults {
  return told({
    ...dayFaults(draft),
    ...clockFaults(draft),
    zone: isZone(draft.zone) ? null : 'zone',
    ...terms(draft),
  });
}

export function slotFaults(draft: SlotDraft): Faults {
  return told({ day: isDay(draft.day) ? null : 'day', ...clockFaults(draft), ...terms(draft) });
}

type Found = Record<string, FaultCode | null>;

function dayFaults({ kind, day, from, until, weekdays }: NeedDraft): Found {
  if (kind === 'once') return { day: isDay(day) ? null : 'day' };
  const isLast = until === '' || isDay(until);
  return {
    from: isDay(from) ? null : 'day',
    until: !isLast ? 'day' : until !== '' && until < from ? 'endsBefore' : null,
    weekdays: weekdays.length === 0 ? 'noWeekday' : null,
  };
}

function clockFaults({ fromTime, toTime }: Pick<NeedDraft, 'fromTime' | 'toTime'>): Found {
  const same = fromTime === toTime ? 'sameTime' : null;
  return { fromTime: fromTime === '' ? 'required' : null, toTime: toTime === '' ? 'required' : same };
}

function terms({ unit, min, target, max, where, place, skills }: TermsDraft): Found {
  const names = skills.map(({ name }) => name.trim().toLocaleLowerCase());
  const bySkill = skills.flatMap(({ kind, n }, at) => {
    const name = names[at] ?? '';
    const twice = names.indexOf(name) < at ? 'skillTwice' : null;
    const some = numberOf(n);
    const isSome =
      kind !== 'at_least_n' || (some !== null && Number.isInteger(some) && some >= 1 && some <= MOST.people);
    return [
      [`skill-${at}`, name === '' ? 'required' : twice],
      [`some-${at}`, isSome ? null : 'some'],
    ] as const;
  });
  const isNowhere = where === 'elsewhere' && place.trim() === '';
  return {
    ...amountFaults(unit, { min, target, max }),
    place: isNowhere ? 'required' : null,
    ...Object.fromEntries(bySkill),
  };
}

/** Each can be read, and is not less than the one before it. */
function amountFaults(unit: TermsDraft['unit'], amounts: Record<'min' | 'target' | 'max', string>): Found {
  const found: Found = {};
  let least = 0;
  for (const name of ['min', 'target', 'max'] as const) {
    const value = numberOf(amounts[name]);
    if (value === null) continue;
    const isWhole = Number.isInteger(unit === 'people' ? value : value * 4);
    if (!isWhole || value < 0 || value > MOST[unit]) found[name] = unit;
    else if (value < least) found[name] = 'order';
    else least = value;
  }
  return found;
}

const told = (found: Found): Faults =>
  Object.fromEntries(Object.entries(found).flatMap(([field, code]) => (code === null ? [] : [[field, code]])));
