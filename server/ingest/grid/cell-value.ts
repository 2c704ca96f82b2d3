import { type DurationUnit, readDuration, wholeSeconds } from '../durations.js';
import { readDecimal } from '../numbers.js';
import { type WrittenHours, writtenHours } from './written-hours.js';
import type { MatrixCell } from './matrix.js';
import { markMeaning, type MarkMeaning } from './legend-words.js';

export type BareUnit = 'hours' | 'minutes' | 'presence';

/** How the marks of a grid are to be read. */
export interface MarkRules {
  /** Null: nobody knows yet. */
  unit: BareUnit | null;
  /** Of somebody who is only ticked; null: unknown. */
  sessionSeconds: number | null;
  /** Stated by a legend or an answer, by mark (see `markOf`). */
  meanings: ReadonlyMap<string, MarkMeaning>;
  /** What `9-12` is; null: nobody knows yet. */
  bareRanges: 'clock' | 'unclear' | null;
}

export type CellValue =
  /** Null: unknown. `clock`: the hours it is written as, each null where unknown. */
  | { kind: 'activity'; seconds: number | null; clock?: WrittenHours }
  | { kind: 'presence'; seconds: number | null }
  | { kind: 'absence' }
  | { kind: 'ignored'; reason: 'blank-mark' | 'excluded' | 'no-value' }
  /** A number whose unit nobody stated. */
  | { kind: 'bare' }
  /** `9-12`: hours of the clock, if the sender says so. */
  | { kind: 'bare-range' }
  | { kind: 'zero'; unit: BareUnit }
  /** A short sign nobody explained. */
  | { kind: 'code' }
  | { kind: 'negative' }
  | { kind: 'unclear' };

const ticks = new Set('x xx ✓ ✔ ☑ √ ✅ ● • ■ * p pr prés present presente presence oui yes ok'.split(' '));
const absences = new Set('a ab abs abst absent absente ex exc exc. excuse excusee absent excuse absence nc'.split(' '));
const NOTHING = /^[-–—−_/.·\s]+$/;
const LONGEST_CODE = 4;

/** What one cell between a name and a day says. */
export function cellValue({ text, fault }: MatrixCell, rules: MarkRules): CellValue {
  if (fault === 'no-value') return { kind: 'ignored', reason: 'no-value' };
  if (fault === 'error') return { kind: 'unclear' };
  const tidy = tidied(text);
  const mark = markOf(text);
  const meaning = rules.meanings.get(mark);
  if (meaning) return meant(meaning, rules);
  const hours = writtenHours(tidy, rules.bareRanges);
  if (hours) return hours;
  if (NOTHING.test(tidy)) return { kind: 'ignored', reason: 'blank-mark' };
  if (isBare(tidy)) return bareValue(tidy, rules);
  if (ticks.has(mark)) return { kind: 'presence', seconds: rules.sessionSeconds };
  if (absences.has(mark) || markMeaning(tidy)?.kind === 'absent') return { kind: 'absence' };
  const duration = durationOf(tidy, null);
  if (duration !== null) return duration < 0 ? { kind: 'negative' } : { kind: 'activity', seconds: duration };
  const worded = markMeaning(tidy);
  if (worded) return meant(worded, rules);
  return mark.length <= LONGEST_CODE && !tidy.includes('?') ? { kind: 'code' } : { kind: 'unclear' };
}

/** Marks compared without case or accents: `É` is `e`. */
export function markOf(text: string): string {
  const plain = tidied(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain === '' ? tidied(text) : plain;
}

/** Spaces between thousands, of any kind, belong to the number. */
export function tidied(text: string): string {
  const tidy = text.trim().replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
  return /^[-+−]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?: ?h(?:eures?)?)?$/.test(tidy)
    ? tidy.replace(/(?<=\d) (?=\d)/g, '')
    : tidy;
}

function isBare(tidy: string): boolean {
  return readDecimal(tidy) !== null || /^\d{1,3},\d{3}$/.test(tidy);
}

function bareValue(tidy: string, { unit, sessionSeconds }: MarkRules): CellValue {
  const read = readDecimal(tidy);
  if (read === null) return { kind: 'unclear' };
  if (read.numerator < 0n) return { kind: 'negative' };
  if (unit === null) return { kind: 'bare' };
  if (read.numerator === 0n) return { kind: 'zero', unit };
  if (unit !== 'presence') return { kind: 'activity', seconds: durationOf(tidy, unit) ?? 0 };
  return read.numerator === read.denominator ? { kind: 'presence', seconds: sessionSeconds } : { kind: 'unclear' };
}

/** Seconds; `2 h`, `2h30` and `2 h 30` as well. */
export function durationOf(text: string, unit: DurationUnit | null): number | null {
  const read = readDuration(text.replace(/(?<=\d) ?h ?(?=\d)/i, 'h').replace(/(?<=\d) ?h$/i, ' h'), unit);
  return read && Number(wholeSeconds(read));
}

function meant(meaning: MarkMeaning, rules: MarkRules): CellValue {
  if (meaning.kind === 'absent') return { kind: 'absence' };
  if (meaning.kind === 'ignored') return { kind: 'ignored', reason: 'excluded' };
  return { kind: 'presence', seconds: meaning.seconds ?? rules.sessionSeconds };
}
