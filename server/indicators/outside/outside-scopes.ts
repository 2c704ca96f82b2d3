import { bucketsOf } from '../buckets.js';
import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import type { Past } from './looking-back.js';
import { cellKey, type Scope, slicesOf, type SliceValue } from './scope.js';

type AnswerRow = Readonly<Record<string, SliceValue>>;

/** What a request tells an outsider, and what they may know from elsewhere: the same without its filters. */
export function outsideScopes(request: FigureRequest, compared: Period | null, past: Past | null): Scope[] {
  const { period, filters, bucket, dimensions } = request;
  const asked: Scope = { name: 'now', period, filters, bucket, dimensions, state: 'asked', hasSubtotals: true };
  const all = [
    asked,
    ...(compared ? [{ ...asked, name: 'before', period: compared }] : []),
    ...(past ? [{ ...asked, name: 'past', period: past.rows }] : []),
    ...(past ? [{ ...asked, name: 'past whole', period: past.total, bucket: null, dimensions: [] }] : []),
  ];
  if (filters.length === 0) return all;
  return all.flatMap((one) => [one, { ...one, name: `${one.name} all`, filters: [], state: 'assumed' as const }]);
}

/** Key of the cell of the period before that a row is divided by; null for a figure of its own days. */
export function keyPast(
  request: FigureRequest,
  past: Past | null,
  schoolYearStartMonth: number,
  names = ['past', 'past whole'],
) {
  const [rows = '', whole = ''] = names;
  const ofRow = past ? keysBefore(request, past.rows, schoolYearStartMonth, rows) : () => null;
  return (row: AnswerRow | null): string | null => (row || !past ? ofRow(row) : cellKey({ name: whole }, [], []));
}

/** Key of the cell a row of the answer shows; of the whole for its total. */
export function keyNow(request: FigureRequest, row: AnswerRow | null, name = 'now'): string {
  const by = row ? slicesOf(request) : [];
  return cellKey(
    { name },
    by,
    by.map((column) => row?.[column] ?? null),
  );
}

/** Key of the cell a row is compared with: the bucket of the same rank in the compared period; null when there is none. */
export function keysBefore(request: FigureRequest, compared: Period, schoolYearStartMonth: number, name = 'before') {
  const { bucket, period } = request;
  const starts = (one: Period) =>
    bucket ? bucketsOf(bucket, one.from, one.to, schoolYearStartMonth).map(({ start }) => start) : [];
  const ranks = new Map(starts(period).map((start, at) => [start, at]));
  const before = starts(compared);
  return (row: AnswerRow | null): string | null => {
    if (!row) return cellKey({ name }, [], []);
    const start = bucket ? before[ranks.get(String(row['bucket'])) ?? -1] : undefined;
    if (bucket && start === undefined) return null;
    const by = slicesOf(request);
    return cellKey(
      { name },
      by,
      by.map((column) => (column === 'bucket' ? (start ?? null) : (row[column] ?? null))),
    );
  };
}
