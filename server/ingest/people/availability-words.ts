import { hoursOfPart } from '../../people/availability/day-parts.schemas.js';
import type { SaidHours } from '../../people/person-state.js';
import type { CellForm } from '../cell-form.js';
import { entries } from './skill-words.js';
import { readWeeks } from './week-words.js';

const days: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:tous les jours|every day)/, [1, 2, 3, 4, 5, 6, 7]],
  [/^(?:en semaine|weekdays)/, [1, 2, 3, 4, 5]],
  [/^(?:le )?week-?ends?/, [6, 7]],
  [/^(?:lun(?:di)?|mon(?:day)?)(?:s\b)?\b/, [1]],
  [/^(?:mar(?:di)?|tue(?:s|sday)?)(?:s\b)?\b/, [2]],
  [/^(?:mer(?:credi)?|wed(?:nesday)?)(?:s\b)?\b/, [3]],
  [/^(?:jeu(?:di)?|thu(?:r|rs|rsday)?)(?:s\b)?\b/, [4]],
  [/^(?:ven(?:dredi)?|fri(?:day)?)(?:s\b)?\b/, [5]],
  [/^(?:sam(?:edi)?|sat(?:urday)?)(?:s\b)?\b/, [6]],
  [/^(?:dim(?:anche)?|sun(?:day)?)(?:s\b)?\b/, [7]],
];

/** What parts of a day mean here: written in the documentation, so that nobody has to guess. */
const parts: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/^(?:matins?|mornings?)\b/, hoursOfPart.morning],
  [/^(?:apres-midis?|afternoons?)\b/, hoursOfPart.afternoon],
  [/^(?:soirs?|soirees?|evenings?)\b/, hoursOfPart.evening],
  [/^(?:journees?|all day)\b/, ['08:00', '18:00']],
];

const preferences: readonly (readonly [RegExp, number])[] = [
  [/\b(?:jamais|never)\b/, -1],
  [/\b(?:si besoin|if needed)\b/, 0],
  [/\b(?:de preference|preferred)\b/, 2],
];

const RANGE = /^(\d{1,2})(?:h|:)?(\d{2})?h?\s*-\s*(\d{1,2})(?:h|:)?(\d{2})?h?(?![\d:])/;

/**
 * `lun 9h-12h; mar-jeu soir si besoin; sam matin toutes les 2 semaines dès le 2026-12-05`: days, then hours or parts of
 * the day; « si besoin », « de préférence » and « jamais » say how gladly. Null when a part cannot be read.
 */
export function readHours(text: string, form: CellForm): SaidHours[] | null {
  const all = entries(text).map((entry) => readEntry(entry, form));
  const read = all.flatMap((entry) => entry ?? []);
  return all.includes(null) || read.length === 0 ? null : read;
}

/** Every so many weeks, and not from which on: it could be two. */
export function lacksFirstWeek(text: string, form: CellForm): boolean {
  return entries(text).some((entry) => readWeeks(plainLetters(entry), form)?.validFrom === null);
}

function readEntry(entry: string, form: CellForm): SaidHours[] | null {
  const weeks = readWeeks(plainLetters(entry), form);
  if (weeks?.validFrom === null) return null;
  let rest = (weeks?.rest ?? plainLetters(entry)).replace(/\b(?:a|to|until)\b(?=\s*\d)/g, '-');
  const said = preferences.filter(([word]) => word.test(rest));
  if (said.length > 1) return null;
  for (const [word] of said) rest = rest.replace(word, ' ');
  const named = readDays(rest.trim());
  if (named === null) return null;
  const ranges = readRanges(named.rest);
  if (ranges === null) return null;
  const preference = said[0]?.[1] ?? 1;
  const every = weeks?.validFrom ? { everyWeeks: weeks.everyWeeks, validFrom: weeks.validFrom } : {};
  return ranges.map(([fromTime, toTime]) => ({ weekdays: named.weekdays, fromTime, toTime, preference, ...every }));
}

function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[–—]/g, '-');
}

function readDays(text: string): { weekdays: number[]; rest: string } | null {
  const found = new Set<number>();
  let rest = text;
  let from: number | null = null;
  for (;;) {
    const day = days.find(([word]) => word.test(rest));
    if (!day) break;
    const [word, numbers] = day;
    rest = rest.replace(word, '').trimStart();
    const last = numbers.at(-1) ?? 0;
    if (from !== null && (numbers.length > 1 || last < from)) return null;
    for (let one = from ?? numbers[0] ?? 0; one <= last; one += 1) found.add(one);
    const isRange = /^(?:-|au |to )/.test(rest) && numbers.length === 1;
    from = isRange ? last : null;
    rest = rest.replace(isRange ? /^(?:-|au |to )\s*/ : /^(?:,|et |and )\s*/, '');
  }
  if (found.size === 0 || from !== null) return null;
  return { weekdays: [...found].toSorted((a, b) => a - b), rest: rest.replace(/^:\s*/, '') };
}

/** Hours or parts of a day, as plain small letters. */
export function readRanges(text: string): (readonly [string, string])[] | null {
  const found: (readonly [string, string])[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const part = parts.find(([word]) => word.test(rest));
    const range = RANGE.exec(rest);
    const hours = part?.[1] ?? (range && rangeOf(range));
    if (!hours) return null;
    found.push(hours);
    rest = (part ? rest.replace(part[0], '') : rest.slice(range?.[0].length)).replace(/^\s*(?:,|et |and )?\s*/, '');
  }
  return found.length === 0 ? null : found;
}

function rangeOf([, fromHour, fromMinute = '00', toHour, toMinute = '00']: RegExpExecArray):
  readonly [string, string] | null {
  const from = clock(fromHour, fromMinute);
  const to = clock(toHour === '24' && toMinute === '00' ? '0' : toHour, toMinute);
  return from === null || to === null || from === to ? null : [from, to];
}

function clock(hour: string | undefined, minute: string): string | null {
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${(hour ?? '').padStart(2, '0')}:${minute}`;
}
