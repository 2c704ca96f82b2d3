import { addDays, addMonths } from './days.js';
import type { Bucket } from './indicators.schemas.js';

export interface BucketSpan {
  /** First day, even when the period starts later. */
  start: string;
  /** Day after the last. */
  end: string;
}

/** The bucket a day falls in. Weeks start on Monday; school years on the first day of `schoolYearStartMonth`. */
export function bucketOf(bucket: Bucket, day: string, schoolYearStartMonth: number): BucketSpan {
  if (bucket === 'day') return { start: day, end: addDays(day, 1) };
  if (bucket === 'week') {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return { start: addDays(day, -weekday), end: addDays(day, 7 - weekday) };
  }
  const length = { month: 1, quarter: 3, school_year: 12, year: 12 }[bucket];
  const first = bucket === 'school_year' ? schoolYearStartMonth - 1 : 0;
  const month = Number(day.slice(5, 7)) - 1;
  const start = addMonths(`${day.slice(0, 7)}-01`, -((month - first + 12) % length));
  return { start, end: addMonths(start, length) };
}

/** Every bucket that `[from, to)` touches, in order; stops after `limit`. */
export function bucketsOf(
  bucket: Bucket,
  from: string,
  to: string,
  schoolYearStartMonth: number,
  limit = 50_001,
): BucketSpan[] {
  const spans: BucketSpan[] = [];
  for (let day = from; day < to && spans.length < limit;) {
    const span = bucketOf(bucket, day, schoolYearStartMonth);
    spans.push(span);
    day = span.end;
  }
  return spans;
}

/** Cut by the period, not ended yet, or begun before the first day recorded. */
export function isPartial(
  span: BucketSpan,
  known: { from: string; to: string; today: string; firstDay: string | null },
): boolean {
  return (
    span.start < known.from ||
    span.end > known.to ||
    span.end > known.today ||
    (known.firstDay !== null && span.start < known.firstDay)
  );
}

/** SQL of the first day of the bucket of `column` (an identifier already quoted). */
export function bucketSql(bucket: Bucket, column: string, schoolYearStartMonth: number): string {
  if (bucket !== 'school_year') return `date_trunc('${bucket}', ${column})::DATE`;
  const months = `INTERVAL ${Math.trunc(schoolYearStartMonth) - 1} MONTH`;
  return `(date_trunc('year', ${column} - ${months}) + ${months})::DATE`;
}
