import type { Spec } from '../../../server/paper/chart-look/chart-spec.js';
import type { Measure } from './measure-value.js';

interface Look {
  unit: Measure['unit'];
  /** On a phone: lower, with fewer names of weeks. */
  narrow: boolean;
  /** Mondays of the weeks. */
  weeks: readonly number[];
  /** Nothing but zeros is known: the line lies at the foot. */
  flat: boolean;
}

/** One measure week after week, without data. A week that is not known breaks the line; each known one has its point. */
export function trendSpec({ unit, narrow, weeks, flat }: Look): Spec {
  const format = unit === 'share' ? '.0%' : ',.3~f';
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: '@title',
    description: '@description',
    data: { name: 'table' },
    height: narrow ? 130 : 160,
    mark: { type: 'line', point: { filled: true, size: 40 }, invalid: 'break-paths-filter-domains' },
    encoding: {
      x: {
        field: 'week',
        type: 'temporal',
        title: null,
        scale: { type: 'utc' },
        axis: { format: '%-d %b', values: named(weeks, narrow ? 3 : 5) },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        title: '@value',
        scale: flat ? { domain: [0, 1] } : { zero: true },
        axis: { format, tickCount: narrow ? 3 : 4, ...(unit === 'count' ? { tickMinStep: 1 } : {}) },
      },
      tooltip: [
        { field: 'week', type: 'temporal', title: '@week', timeUnit: 'utcyearmonthdate' },
        { field: 'value', type: 'quantitative', title: '@value', format },
      ],
    },
  };
}

/** At most so many of them, from the first on, as far apart as one another: otherwise Sundays would be named. */
function named(weeks: readonly number[], most: number): Spec[] {
  const step = Math.ceil(weeks.length / most);
  return weeks.filter((_, at) => at % step === 0).map(dayOf);
}

/** Said by its parts: the page's own reader of expressions knows no instant by its number. */
function dayOf(instant: number): Spec {
  const day = new Date(instant);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate(), utc: true };
}
