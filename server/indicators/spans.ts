import { bucketsOf } from './buckets.js';
import { type Period, previousPeriod } from './compared-period.js';
import { addMonths } from './days.js';
import type { FigureRequest } from './request.js';

/** The days of one line of an answer: its bucket cut to the period asked, or the whole period. */
export interface Span extends Period {
  /** First day and day after the last of the whole bucket; null without one. */
  bucket: string | null;
  bucketEnd: string | null;
  /** As many whole months, else days, before. */
  before: Period;
  /** First of the twelve months before. */
  yearBefore: string;
}

/** Every line of time of a request, in order; one more than allowed when there are too many. */
export function spansOf({ bucket }: FigureRequest, period: Period, schoolYearStartMonth: number): Span[] {
  if (!bucket) return [span(period, null, null)];
  return bucketsOf(bucket, period.from, period.to, schoolYearStartMonth).map(({ start, end }) => {
    const from = start > period.from ? start : period.from;
    return span({ from, to: end < period.to ? end : period.to }, start, end);
  });
}

function span(days: Period, bucket: string | null, bucketEnd: string | null): Span {
  return { ...days, bucket, bucketEnd, before: previousPeriod(days), yearBefore: addMonths(days.from, -12) };
}
