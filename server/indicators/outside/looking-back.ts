import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import { type Period, previousPeriod } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import { spansOf } from '../spans.js';

/** Days of the period before each row, and before the whole, whose people a figure is divided by. */
export interface Past {
  rows: Period;
  total: Period;
}

/** Null for a figure of its own days only. People of the period before are behind it as those of the period are. */
export function pastOf(header: IndicatorHeader, request: FigureRequest, schoolYearStartMonth: number): Past | null {
  const looksBack = Object.values(header.measures).some(
    ({ kind, period }) => kind === 'in_both' || period === 'previous',
  );
  if (!looksBack) return null;
  const total = previousPeriod(request.period);
  const spans = spansOf(request, request.period, schoolYearStartMonth);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { rows: { from: first.before.from, to: last.before.to }, total } : { rows: total, total };
}
