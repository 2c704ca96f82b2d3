import type { DecimalSign } from './cell-form.js';
import type { durationUnits } from './mapping.schemas.js';
import { type Fraction, readDecimal, rounded } from './numbers.js';

export type DurationUnit = (typeof durationUnits)[number];

export const secondsIn: Record<DurationUnit, bigint> = { seconds: 1n, minutes: 60n, hours: 3600n };

/** Characters of the longest duration anybody writes; more is a text, and would keep the patterns below busy. */
const LONGEST = 60;

const spelled: readonly [RegExp, DurationUnit][] = [
  [/^(?:h|hr|hrs|hour|hours|heure|heures)$/, 'hours'],
  [/^(?:min|mn|mins|minute|minutes|m)$/, 'minutes'],
  [/^(?:s|sec|second|seconds|seconde|secondes)$/, 'seconds'],
];

/**
 * Exact seconds of a duration, not rounded: `2.5`, `2,5`, `2:30`, `2h30`, `150 min`, `PT2H30M`.
 * `unit` is that of a bare number; null: a bare number says nothing. `sign` marks decimals. Null when unreadable.
 */
export function readDuration(
  text: string,
  unit: DurationUnit | null,
  sign: DecimalSign | null = null,
): Fraction | null {
  if (text.length > LONGEST) return null;
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  return bare(tidy, unit, sign) ?? clock(tidy) ?? iso(tidy) ?? worded(tidy, sign);
}

/** Nothing but a number: what it counts is for its column to say. */
export function isBareNumber(text: string): boolean {
  return /^[-+−]?[\d., \u00a0\u202f'’]*\d$/.test(text);
}

/** Whole seconds, rounded once, half away from zero, after multiplying by `times`. */
export function wholeSeconds(duration: Fraction, times = 1n, dividedBy = 1n): bigint {
  return rounded({ numerator: duration.numerator * times, denominator: duration.denominator * dividedBy });
}

function bare(text: string, unit: DurationUnit | null, sign: DecimalSign | null): Fraction | null {
  const read = unit === null ? null : readDecimal(text, sign);
  return read && unit ? { ...read, numerator: read.numerator * secondsIn[unit] } : null;
}

function clock(text: string): Fraction | null {
  const parts = /^(-?)(\d{1,6})(?::|h ?)([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return null;
  const seconds = BigInt(parts[2] ?? 0) * 3600n + BigInt(parts[3] ?? 0) * 60n + BigInt(parts[4] ?? 0);
  return { numerator: parts[1] === '-' ? -seconds : seconds, denominator: 1n };
}

function iso(text: string): Fraction | null {
  const parts =
    /^(-?)p(?:(\d{1,6})d)?(?:t(?:(\d{1,9}(?:[.,]\d{1,9})?)h)?(?:(\d{1,9}(?:[.,]\d{1,9})?)m)?(?:(\d{1,9}(?:[.,]\d{1,9})?)s)?)?$/.exec(
      text,
    );
  if (!parts || (!parts[2] && !parts[3] && !parts[4] && !parts[5])) return null;
  const sum = add([
    [parts[2], 86_400n],
    [parts[3], 3600n],
    [parts[4], 60n],
    [parts[5], 1n],
  ]);
  return sum && parts[1] === '-' ? { ...sum, numerator: -sum.numerator } : sum;
}

function worded(text: string, sign: DecimalSign | null): Fraction | null {
  const parts = [...text.matchAll(/([-−]?\d[\d., '’]*(?<=\d)) ?([a-z]+)/g)];
  if (
    parts.length === 0 ||
    parts
      .map((part) => part[0])
      .join('')
      .replaceAll(' ', '') !== text.replaceAll(' ', '')
  )
    return null;
  const pairs = parts.map(
    ([, amount, word]) => [amount, spelled.find(([form]) => form.test(word ?? ''))?.[1]] as const,
  );
  if (pairs.some(([, unit]) => unit === undefined)) return null;
  return add(
    pairs.map(([amount, unit]) => [amount, secondsIn[unit ?? 'seconds']]),
    sign,
  );
}

function add(
  parts: readonly (readonly [string | undefined, bigint])[],
  sign: DecimalSign | null = null,
): Fraction | null {
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const [amount, seconds] of parts) {
    const read = amount === undefined ? null : readDecimal(amount, sign);
    if (!read && amount !== undefined) return null;
    if (!read) continue;
    sum = {
      numerator: sum.numerator * read.denominator + read.numerator * seconds * sum.denominator,
      denominator: sum.denominator * read.denominator,
    };
  }
  return sum;
}
