import type { IndicatorFile } from '../../query-files/library.js';
import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import type { MonthArrays } from './month-arrays.js';
import { hasMonths } from './month-columns.js';
import { numberOf } from './sorted-rows.js';
import { isOfWholeMonths } from './whole-months.js';

/** Cells, and words of people's bits, that are made at once in memory; more are left to the warehouse. */
const MOST_CELLS = 200_000;
const MOST_WORDS = 4_000_000;
/** What a card tells of these is read from the warehouse. */
const READ_BESIDE = ['staging.setting', 'staging.time_rate', 'staging.conversion'];

/** Whether months in memory say everything that is asked; `compared`: null without comparison. */
export function isOfMonths(
  { header, relations }: IndicatorFile,
  request: FigureRequest,
  compared: Period | null,
): boolean {
  return (
    hasMonths(header) &&
    !relations.some((one) => READ_BESIDE.includes(one)) &&
    Object.values(header.measures).every(isAddedUp) &&
    isOfWholeMonths(request, request.period) &&
    (compared === null || isOfWholeMonths(request, compared))
  );
}

/** Whether an answer is small enough to be made at once. */
export function isSmall({ slices, people }: MonthArrays, request: FigureRequest): boolean {
  const { from, to } = request.period;
  // No bucket of whole months is shorter than one.
  const lines = request.bucket === null ? 1 : numberOf(to) - numberOf(from);
  const combinations = request.dimensions.reduce(
    (so, name) => so * Math.max(1, slices.dimensions.get(name)?.values.length ?? 1),
    1,
  );
  const cells = lines * Math.min(combinations, slices.count);
  return cells <= MOST_CELLS && cells * 2 * (people?.blocks ?? 0) <= MOST_WORDS;
}

function isAddedUp(measure: MeasureHeader): boolean {
  const { kind, within, period, without, per_year, interval, at_least } = measure;
  if (within || per_year || interval === 'bootstrap' || at_least?.of === 'observations') return false;
  if (kind === 'distinct') return period !== 'previous' && !without;
  return kind === 'sum' || kind === 'min' || kind === 'max' || kind === 'ratio';
}
