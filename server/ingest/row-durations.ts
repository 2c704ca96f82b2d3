import { readDuration, secondsIn, wholeSeconds } from './durations.js';
import { plainWhole } from './numbers.js';
import { Refusal } from './rejection-codes.js';
import { type Cell, refuse, type RowCells } from './row-cells.js';
import type { ReadingRules } from './row-reading.js';
import type { RowTimes } from './row-times.js';

export const LONGEST_SECONDS = 366 * 86_400;
const MOST_PEOPLE = 1_000_000;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Seconds of all the people of a line: stated, else from its times; null: unknown. Throws `Refusal`. */
export function readSeconds(
  row: RowCells,
  { mapping }: ReadingRules,
  headcount: number | null,
  times: RowTimes,
  flags: Set<string>,
): number | null {
  const span = spanOf(times, headcount);
  const cell = row.cell('person_seconds');
  if (!cell) {
    if (span !== null && span > LONGEST_SECONDS * (headcount ?? 1))
      throw new Refusal('duration-out-of-range', row.column('ended_at')?.header ?? null, times.endedAt);
    return mapping.preset.isDurationForDemand && row.column('person_seconds') ? null : span;
  }
  const stated = mapping.preset.isDurationForDemand
    ? secondsForDemand(row, cell, headcount)
    : statedSeconds(row, cell, headcount);
  if (stated !== null && stated > LONGEST_SECONDS * (headcount ?? MOST_PEOPLE)) refuse('duration-out-of-range', cell);
  if (stated !== null && span !== null && Math.abs(stated - span) > 60 * (headcount ?? 1))
    flags.add('duration-mismatch');
  return stated;
}

function spanOf({ startedAt, endedAt }: RowTimes, headcount: number | null): number | null {
  if (startedAt === null || endedAt === null || headcount === null || endedAt < startedAt) return null;
  return secondsBetween(startedAt, endedAt) * headcount;
}

function statedSeconds(row: RowCells, cell: Cell, headcount: number | null): number | null {
  const meaning = row.column('person_seconds')?.meaning;
  if (meaning?.field !== 'person_seconds') return null;
  const isEach = meaning.holds === 'each';
  const plain = meaning.unit === null ? null : plainWhole(cell.text);
  if (plain !== null && plain < 1e9 && meaning.unit !== null && !isEach) return plain * Number(secondsIn[meaning.unit]);
  const duration = durationIn(row, cell);
  if (isEach && headcount === null) return null;
  return safe(wholeSeconds(duration, BigInt(isEach ? (headcount ?? 1) : 1)), cell);
}

/** Hours ÷ demand × attended, rounded once. */
function secondsForDemand(row: RowCells, cell: Cell, headcount: number | null): number | null {
  const duration = durationIn(row, cell);
  const demand = row.whole('demand', 'invalid-number', MOST);
  if (demand === null || demand === 0 || headcount === null) return null;
  return safe(wholeSeconds(duration, BigInt(headcount), BigInt(demand)), cell);
}

function durationIn(row: RowCells, cell: Cell): { numerator: bigint; denominator: bigint } {
  const meaning = row.column('person_seconds')?.meaning;
  const unit = meaning?.field === 'person_seconds' ? meaning.unit : null;
  const duration = readDuration(cell.text, unit, cell.form.decimal) ?? refuse('invalid-duration', cell);
  if (unit === 'seconds' && duration.numerator % duration.denominator !== 0n) refuse('invalid-duration', cell);
  if (duration.numerator < 0n) refuse('negative-duration', cell);
  return duration;
}

function safe(seconds: bigint, cell: Cell): number {
  return seconds > MOST ? refuse('duration-out-of-range', cell) : Number(seconds);
}

export function secondsBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 1000);
}
