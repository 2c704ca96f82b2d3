import { readDuration, wholeSeconds } from '../durations.js';
import { readDay } from '../instants.js';
import { monthNamed, plainTokens, weekdayNamed } from './calendar-words.js';

/** What the header of a column says of its day; what it does not say is null. */
export interface AxisDate {
  year: number | null;
  month: number | null;
  day: number | null;
  /** From Monday, 1. */
  weekday: number | null;
  /** `03/02`: the month may come first. */
  isSlashed: boolean;
  /** `mar. 3`: Tuesday 3, or 3 March. */
  isMarch: boolean;
  /** `lun. 3 14h-16h`: how long everybody was there. */
  seconds: number | null;
}

const LONGEST = 60;
const blank: AxisDate = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  isSlashed: false,
  isMarch: false,
  seconds: null,
};
const fillers = new Set(['le', 'the', 'of', 'du', 'de', 'er', 'st', 'nd', 'rd', 'th', 'j', 'jour', 'day']);

/** `2026-03-02`, `02/03`, `lun. 2 mars`, `Mon 2`, `2`, `lundi`; null when it is no date at all. */
export function axisDate(text: string): AxisDate | null {
  const tidy = text.trim();
  if (tidy === '' || tidy.length > LONGEST) return null;
  const { rest, seconds } = withoutHours(tidy);
  const date = isoDate(rest) ?? slashedDate(rest) ?? wordedDate(rest);
  return date && { ...date, seconds };
}

function withoutHours(text: string): { rest: string; seconds: number | null } {
  const [whole, from, to] =
    /[\s(,]+(?:de )?(\d{1,2} ?[h:] ?(?:[0-5]\d)?) ?(?:-|–|à|a|to) ?(\d{1,2} ?[h:] ?(?:[0-5]\d)?)\)?$/i.exec(text) ?? [];
  const [start, end] = [clock(from), clock(to)];
  if (whole === undefined || start === null || end === null || end <= start) return { rest: text, seconds: null };
  return { rest: text.slice(0, -whole.length), seconds: end - start };
}

function clock(text: string | undefined): number | null {
  if (text === undefined) return null;
  const tidy = text.replaceAll(' ', '');
  const read = readDuration(/\d$/.test(tidy) ? tidy : `${tidy.slice(0, -1)}h`, null);
  return read && Number(wholeSeconds(read));
}

function isoDate(text: string): AxisDate | null {
  const day = readDay(text.slice(0, 10));
  if (day === null || !/^(?:[T ]\d{1,2}:\d{2}.*)?$/.test(text.slice(10))) return null;
  const [year, month, date] = day.split('-').map(Number);
  return { ...blank, year: year ?? null, month: month ?? null, day: date ?? null };
}

function slashedDate(text: string): AxisDate | null {
  const [, word, first, second, written] =
    /^(?:([\p{L}]+)\.? ?)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/u.exec(text) ?? [];
  const weekday = word === undefined ? null : weekdayNamed(plainTokens(word).join(''));
  if (first === undefined || second === undefined || (word !== undefined && weekday === null)) return null;
  const [day, month] = [Number(first), Number(second)];
  // `1.5` and `10.25` are numbers: with a point, days are written 01.05.
  const isDotted = text.includes('.') && !/^\p{L}/u.test(text) && written === undefined;
  if (isDotted && (first.length < 2 || second.length < 2 || month > 12)) return null;
  if (day < 1 || month < 1 || day > 31 || month > 31 || (day > 12 && month > 12)) return null;
  return { ...blank, year: written === undefined ? null : fullYear(written), month, day, weekday, isSlashed: true };
}

/** Two digits are of this century, or of the end of the last one. */
function fullYear(written: string): number {
  const year = Number(written);
  return written.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function wordedDate(text: string): AxisDate | null {
  const date = { ...blank };
  for (const token of plainTokens(text)) {
    const isKnown = /^\d/.test(token) ? takeNumber(date, token) : fillers.has(token) || takeWord(date, token);
    if (!isKnown) return null;
  }
  if (/[^\p{L}\p{N}\s.,°/()-]/u.test(text)) return null;
  return date.day === null && date.month === null && date.weekday === null && !date.isMarch ? null : date;
}

function takeNumber(date: AxisDate, token: string): boolean {
  const number = Number(token);
  if (token.length === 4 && date.year === null && number >= 1900 && number <= 2200) {
    date.year = number;
    return true;
  }
  if (token.length > 2 || date.day !== null || number < 1 || number > 31) return false;
  date.day = number;
  return true;
}

function takeWord(date: AxisDate, token: string): boolean {
  const [month, weekday] = [monthNamed(token), weekdayNamed(token)];
  if (token === 'mar' && date.month === null && date.weekday === null) {
    date.isMarch = true;
    return true;
  }
  if (month !== null && token !== 'mar' && date.month === null) {
    date.month = month;
    return true;
  }
  if (weekday === null || date.weekday !== null || date.isMarch) return false;
  date.weekday = weekday;
  return true;
}
