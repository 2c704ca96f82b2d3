import { filtersOf } from '../query-files/slice.js';
import { pastOf } from '../indicators/outside/looking-back.js';
import { outsideScopes } from '../indicators/outside/outside-scopes.js';
import { cellKey, type Scope, type SliceValue } from '../indicators/outside/scope.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Target } from './target.entity.js';
import type { TargetFilter } from './targets.schemas.js';

/** Everything that telling a target's result tells, and the cells that hide it when one of them is hidden. */
export interface TargetScopes {
  scopes: Scope[];
  keys: string[];
}

type Asked = Pick<Target, 'slice' | 'fromDay' | 'toDay'>;

/**
 * Its result, what an outsider may know beside it, the days before that it is divided by, and the table in which the
 * dashboard tells it. Named by what they are, so that targets of the same days and slice share them.
 */
export function targetScopes(target: Asked, header: IndicatorHeader, schoolYearStartMonth: number): TargetScopes {
  const filters = filtersOf(target.slice);
  const request = {
    period: { from: target.fromDay, to: target.toDay },
    filters: filters.map(({ dimension, value }) => ({ dimension, values: [value] })),
    bucket: null,
    dimensions: [],
    compare: null,
  };
  const past = pastOf(header, request, schoolYearStartMonth);
  const outside = outsideScopes(request, null, past).map(named);
  const [own] = outside;
  const before = past
    ? outside.filter(({ period, state }) => state === 'asked' && period.from === past.total.from)
    : [];
  const keys = [own, ...before].flatMap((scope) => (scope ? [cellKey(scope, [], [])] : []));
  if (!own || filters.length === 0) return { scopes: outside, keys };
  const by = filters.map(({ dimension }) => dimension);
  const table = named({ ...own, filters: [], dimensions: by });
  return { scopes: [...outside, table], keys: [...keys, cellKey(table, by, filters.map(valueOf))] };
}

function named(scope: Scope): Scope {
  const { period, filters, dimensions, state } = scope;
  const limits = filters.map(({ dimension, values }) => [dimension, ...values]);
  return { ...scope, name: JSON.stringify([state, period.from, period.to, dimensions, limits]) };
}

function valueOf({ dimension, value }: TargetFilter): SliceValue {
  return dimension === 'remote' ? value === 'true' : value;
}
