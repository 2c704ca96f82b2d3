import type { NumberKind } from './number-formats.js';
import { shifted } from './plain-decimals.js';

const DAY = 86_400;
const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970 in the system that starts in 1900, and days between the two systems. */
const EPOCH_1900 = 25_569;
const BETWEEN = 1_462;
/** 31 December 9999. */
const LAST = 2_958_465;
/** Longer than this, `hh:mm` shows the time of a dated instant and not a duration. */
const LONGEST_TIME = 367;

/**
 * The text of a number of a sheet: `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` (milliseconds when there are), `H:MM:SS`, or a
 * plain decimal with a point. What no calendar holds stays a number, except the days a sheet shows itself
 * (1900-01-00, 1900-02-29), which are then refused as dates.
 */
export function serialText(written: string, kind: NumberKind, is1904: boolean): string {
  const value = Number(written);
  if (kind === 'number' || !Number.isFinite(value)) return plainNumber(written);
  if (kind === 'elapsed') return clockText(value);
  if (kind === 'time' && value >= 0 && value < LONGEST_TIME) return clockText(value);
  return dateText(value + (is1904 ? BETWEEN : 0), kind !== 'date') ?? plainNumber(written);
}

/**
 * Whole numbers as written; others with the 15 significant digits a sheet keeps: 2.2999999999999998 was typed 2.3.
 * No exponent.
 */
export function plainNumber(written: string): string {
  const text = written.trim();
  if (/^-?\d+$/.test(text) || (/^-?\d+\.\d+$/.test(text) && text.length <= 16)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  return shifted(digits, Number(exponent));
}

/** Days as hours, minutes and seconds, to the nearest second. */
function clockText(days: number): string {
  const seconds = Math.round(Math.abs(days) * DAY);
  const parts = [Math.floor(seconds / 3600), pad(Math.floor(seconds / 60) % 60), pad(seconds % 60)];
  return `${days < 0 && seconds > 0 ? '-' : ''}${parts.join(':')}`;
}

/** A day alone when no time of day is stated, by the format or by the number. */
function dateText(serial: number, showsTime: boolean): string | null {
  const millis = Math.round(serial * DAY_MS);
  const day = Math.floor(millis / DAY_MS);
  if (day < 0 || day > LAST) return null;
  const rest = millis - day * DAY_MS;
  return showsTime || rest > 0 ? `${dayText(day)} ${timeText(rest)}` : dayText(day);
}

/** The system of 1900 believes in a 29 February 1900, so earlier days are one less. */
function dayText(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return new Date((day + (day < 60 ? 1 : 0) - EPOCH_1900) * DAY_MS).toISOString().slice(0, 10);
}

function timeText(millis: number): string {
  const text = new Date(millis).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
