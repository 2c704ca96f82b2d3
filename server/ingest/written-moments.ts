import type { CellForm, DateOrder } from './cell-form.js';

/** A date, a time of day and an offset, as far as a text writes them. */
export interface WrittenMoment {
  /** Milliseconds of its midnight, as if it were UTC; null: a time alone. */
  date: number | null;
  /** Milliseconds since midnight; null: a date alone. */
  time: number | null;
  /** Milliseconds ahead of UTC; `utc`: an exact instant without a place; null: none is written. */
  offset: number | 'utc' | null;
}

const DAY = 86_400_000;
const LONGEST = 60;
const NUMERIC = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;
const WORDED_DAY_FIRST =
  /^(?:[a-zà-ÿ]{2,9}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?:de )?([a-zà-ÿ]{3,10})\.?,?[ .-]+(\d{4})(?!\d)/;
const WORDED_MONTH_FIRST = /^(?:[a-z]{2,9}\.?,? )?([a-zà-ÿ]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/;
const TIME =
  /^(\d{1,2})(?:(?::|h ?)([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?| ?h(?= ?$)|(?= ?[ap]\.?m))(?: ?([ap])\.?m\.?)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?$/;

/** Reads a date, a time, or both; null when the text is neither, or when its date could be two. */
export function writtenMoment(text: string, form: Pick<CellForm, 'order' | 'dates'>): WrittenMoment | null {
  const plain = isoMoment(text);
  if (plain) return plain;
  if (text.length > LONGEST) return null;
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  if (form.dates !== 'written' && form.dates !== 'utc' && /^-?\d+(?:\.\d+)?$/.test(tidy))
    return numbered(tidy, form.dates);
  const dated = writtenDate(tidy, form.order);
  if (!dated) return timeOf(tidy, null);
  const rest = tidy.slice(dated.length).replace(/^(?:,| à| at|t)?,? ?/, '');
  if (rest === '') return { date: dated.date, time: null, offset: null };
  return dated.length === tidy.length - rest.length ? null : timeOf(rest, dated.date);
}

/** `YYYY-MM-DD`, alone or with a time; most files write nothing else. */
function isoMoment(text: string): WrittenMoment | null {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const date = dateOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  if (date === null) return null;
  if (text.length === 10) return { date, time: null, offset: null };
  const mark = text.charCodeAt(10);
  if ((mark !== 84 && mark !== 32) || text.length < 19 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58)
    return null;
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  const time = ((hour * 60 + minute) * 60 + second) * 1000;
  if (text.length === 19) return { date, time, offset: null };
  if (text.length === 20 && (text.charCodeAt(19) | 32) === 122) return { date, time, offset: 'utc' };
  const offset = text.length === 25 ? offsetOf(text.slice(19)) : null;
  return offset === null ? null : { date, time, offset };
}

/** -1 when they are no digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Midnight of a day that exists; null for the others. */
export function dateOf(year: number, month: number, day: number): number | null {
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year < 100) return null;
  const millis = Date.UTC(year, month - 1, day);
  return day <= 28 || new Date(millis).getUTCDate() === day ? millis : null;
}

function writtenDate(text: string, order: DateOrder | null): { date: number; length: number } | null {
  const parts = NUMERIC.exec(text);
  if (parts) {
    const [whole, first = '', , second = '', third = ''] = parts;
    const date = numericDate(first, second, third, order);
    return date === null ? null : { date, length: whole.length };
  }
  const dayFirst = WORDED_DAY_FIRST.exec(text);
  const worded = dayFirst ?? WORDED_MONTH_FIRST.exec(text);
  if (!worded) return null;
  const [day, month] = dayFirst ? [worded[1], worded[2]] : [worded[2], worded[1]];
  const date = dateOf(Number(worded[3]), monthNamed(month ?? ''), Number(day));
  return date === null ? null : { date, length: worded[0].length };
}

function numericDate(first: string, second: string, third: string, order: DateOrder | null): number | null {
  if (first.length > 2)
    return first.length === 4 && third.length <= 2 ? dateOf(Number(first), Number(second), Number(third)) : null;
  if (order === 'ymd') return dateOf(fullYear(first), Number(second), Number(third));
  if (order === null && Number(first) !== Number(second)) return null;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  return dateOf(third.length === 4 ? Number(third) : fullYear(third), Number(month), Number(day));
}

/** As spreadsheets read them: 00 to 29 are of this century. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return -1;
  return year < 30 ? 2000 + year : 1900 + year;
}

const months: readonly (readonly string[])[] = [
  ['jan', 'janv', 'january', 'janvier'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'april', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'aou', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];

function monthNamed(word: string): number {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '');
  return months.findIndex((names) => names.includes(plain)) + 1;
}

function timeOf(text: string, date: number | null): WrittenMoment | null {
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, hours = '', minutes = '0', seconds = '0', fraction = '', half, zone] = parts;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23) return null;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (zone !== undefined && offset === null) return null;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { date, time: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + millis, offset };
}

function offsetOf(text: string): number | 'utc' | null {
  if (/^[zug]/i.test(text)) return 'utc';
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  const [hours, minutes] = [Number(parts?.[2]), Number(parts?.[3])];
  if (!parts || hours > 18 || minutes > 59) return null;
  return (parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Numbers that a mapping says are dates. */
function numbered(text: string, dates: CellForm['dates']): WrittenMoment | null {
  const value = Number(text);
  if (dates === 'epoch-seconds' || dates === 'epoch-milliseconds') {
    const millis = Math.round(dates === 'epoch-seconds' ? value * 1000 : value);
    if (!(Math.abs(millis) <= 8.64e15)) return null;
    const date = Math.floor(millis / DAY) * DAY;
    return { date, time: millis - date, offset: 'utc' };
  }
  const serial = value + (dates === 'serial-1904' ? 1_462 : 0);
  // Before March 1900 the two systems of spreadsheets do not agree on what day a number is.
  if (serial < 61 || serial > 2_958_466) return null;
  const millis = Math.round((serial - 25_569) * DAY);
  const date = Math.floor(millis / DAY) * DAY;
  return { date, time: Number.isInteger(value) ? null : millis - date, offset: null };
}
