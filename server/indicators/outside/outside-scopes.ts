import { bucketsOf } from '../buckets.js';
import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import { cellKey, type Scope, slicesOf, type SliceValue } from './scope.js';

type AnswerRow = Readonly<Record<string, SliceValue>>;

/** What a request tells an outsider, and what they may know from elsewhere: the same without its filters. */
export function outsideScopes(request: FigureRequest, compared: Period | null): Scope[] {
  const { period, filters, bucket, dimensions } = request;
  const asked: Scope = { name: 'now', period, filters, bucket, dimensions, state: 'asked', hasSubtotals: true };
  const both = compared ? [asked, { ...asked, name: 'before', period: compared }] : [asked];
  if (filters.length === 0) return both;
  return both.flatMap((one) => [one, { ...one, name: `${one.name} all`, filters: [], state: 'assumed' as const }]);
}

/** Key of the cell a row of the answer shows; of the whole for its total. */
export function keyNow(request: FigureRequest, row: AnswerRow | null): string {
  const by = row ? slicesOf(request) : [];
  return cellKey(
    { name: 'now' },
    by,
    by.map((name) => row?.[name] ?? null),
  );
}

/** Key of the cell a row is compared with: the bucket of the same rank in the compared period; null when there is none. */
export function keysBefore(request: FigureRequest, compared: Period, schoolYearStartMonth: number) {
  const { bucket, period } = request;
  const starts = (one: Period) =>
    bucket ? bucketsOf(bucket, one.from, one.to, schoolYearStartMonth).map(({ start }) => start) : [];
  const ranks = new Map(starts(period).map((start, at) => [start, at]));
  const before = starts(compared);
  return (row: AnswerRow | null): string | null => {
    if (!row) return cellKey({ name: 'before' }, [], []);
    const start = bucket ? before[ranks.get(String(row['bucket'])) ?? -1] : undefined;
    if (bucket && start === undefined) return null;
    const by = slicesOf(request);
    return cellKey(
      { name: 'before' },
      by,
      by.map((name) => (name === 'bucket' ? (start ?? null) : (row[name] ?? null))),
    );
  };
}
