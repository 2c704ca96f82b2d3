import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { MeasureHeader } from '../query-files/measure.schemas.js';
import type { Period } from './compared-period.js';
import type { Span } from './spans.js';

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** Known days: before the first nothing was recorded, after today nothing has happened. */
export interface Recorded {
  firstDay: string | null;
  today: string;
}

const ADDED: ReadonlySet<string> = new Set(['sum', 'distinct', 'first_time', 'in_both', 'absent']);

/** Sums and counts of a span without any row: 0 where days are recorded; null elsewhere, and where a period is stated or not. */
export function emptyValues(header: IndicatorHeader, span: Span, recorded: Recorded): Row {
  const isStated = header.time.end !== undefined;
  return Object.fromEntries(
    Object.entries(header.measures).map(([name, measure]) => [
      name,
      !isStated && ADDED.has(measure.kind) && isKnown(header, measure, span, recorded) ? 0 : null,
    ]),
  );
}

/** Whether the days that a measure looks at, the earlier ones included, touch those recorded. */
export function isKnown(header: IndicatorHeader, measure: MeasureHeader, span: Span, recorded: Recorded): boolean {
  if (measure.kind === 'distinct' && measure.period === 'previous') return touches(span.before, recorded);
  if (!touches(span, recorded)) return false;
  if (measure.kind === 'absent') return recorded.firstDay !== null && recorded.firstDay < span.from;
  const looksBack = [measure, ...(measure.without ?? []).map((name) => header.measures[name])].some(
    (one) => one?.kind === 'in_both',
  );
  return !looksBack || touches(span.before, recorded);
}

function touches({ from, to }: Period, { firstDay, today }: Recorded): boolean {
  return firstDay !== null && to > firstDay && from <= today;
}
