import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import type { Past } from '../outside/looking-back.js';
import { keyNow, keyPast, keysBefore } from '../outside/outside-scopes.js';
import type { Scope } from '../outside/scope.js';
import type { IndicatorResult } from '../indicators.schemas.js';

type AnswerRow = IndicatorResult['total'];

/** A table as the joint check sees it: what it asks, and the period it compares with. */
export interface ScopedTable {
  request: FigureRequest;
  before: Period | null;
  /** Days before, whose people its figures are divided by. */
  past: Past | null;
}

/** Tables of the same shape, of whichever figure of a family and whichever publication, hold the same cells. */
export function shapeOf({ filters, bucket, dimensions }: FigureRequest, period: Period): string {
  const kept = filters
    .map(({ dimension, values }) => [dimension, values.toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([period.from, period.to, bucket, dimensions.toSorted(), kept]);
}

/** `asked …` or `told …`: a cell told before and asked again is two cells with the same rows. */
export type Standing = 'asked' | 'told';

const nameOf = (standing: Standing, request: FigureRequest, period: Period) =>
  `${standing} ${shapeOf(request, period)}`;

/** The cells of a table, of what it compares with, and of what it is divided by. */
export function scopesOf({ request, before, past }: ScopedTable, standing: Standing): Scope[] {
  const whole = { ...request, bucket: null, dimensions: [] };
  const shapes = [
    [request, request.period] as const,
    ...(before ? [[request, before] as const] : []),
    ...(past ? [[request, past.rows] as const, [whole, past.total] as const] : []),
  ];
  return shapes.map(([{ filters, bucket, dimensions }, period]) => ({
    name: nameOf(standing, { ...request, bucket, dimensions }, period),
    period,
    filters,
    bucket,
    // One order for one shape, so that its cells have the same keys whoever asked.
    dimensions: dimensions.toSorted(),
    state: standing,
    hasSubtotals: false,
  }));
}

/** The same without its filters: what an outsider may know from elsewhere. */
export function unfiltered(scopes: readonly Scope[]): Scope[] {
  return scopes
    .filter(({ filters }) => filters.length > 0)
    .map((scope) => ({ ...scope, name: `all ${scope.name}`, filters: [], state: 'assumed' as const }));
}

/** Keys of the cells that a row shows, and is compared with; of the whole for its total. */
export function keysOf({ request, before, past }: ScopedTable, standing: Standing, schoolYearStartMonth: number) {
  const ordered = { ...request, dimensions: request.dimensions.toSorted() };
  const now = nameOf(standing, request, request.period);
  const earlier = before ? keysBefore(ordered, before, schoolYearStartMonth, nameOf(standing, request, before)) : null;
  const whole = { ...request, bucket: null, dimensions: [] };
  const names = past ? [nameOf(standing, request, past.rows), nameOf(standing, whole, past.total)] : [];
  return {
    now: (row: AnswerRow | null) => keyNow(ordered, row, now),
    before: (row: AnswerRow | null) => earlier?.(row) ?? null,
    past: keyPast(ordered, past, schoolYearStartMonth, names),
  };
}

/** Shapes that hold any day of one another, directly or through others. */
export function touching(asked: readonly Scope[], told: readonly Scope[]): Scope[] {
  const reached = [...asked];
  const waiting = new Set(told);
  for (let at = 0; at < reached.length; at += 1)
    for (const one of waiting)
      if (overlaps(one.period, reached[at]?.period ?? one.period)) {
        waiting.delete(one);
        reached.push(one);
      }
  return reached.slice(asked.length);
}

const overlaps = (a: Period, b: Period) => a.from < b.to && b.from < a.to;

/** What is known of tables, as they were told and as they are today. */
export interface Known {
  asTold: readonly Scope[];
  today: readonly Scope[];
}

/** Cells told that are others today are known no more; those that wait are hidden. */
export function knownToday(told: readonly Scope[], changed: ReadonlySet<string>, waiting: ReadonlySet<string>): Known {
  if (changed.size === 0 && waiting.size === 0) return { asTold: told, today: told };
  const today = told.map((scope) => ({
    ...scope,
    settled: {
      ...scope.settled,
      withheld: new Set([...(scope.settled?.withheld ?? []), ...waiting]),
      outdated: new Set([...(scope.settled?.outdated ?? []), ...changed]),
    },
  }));
  return { asTold: told, today };
}
