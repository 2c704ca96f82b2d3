import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, partitionBy, quote } from '../frame.js';

/** Sums by person, then their median, a hundredth, or what the most active part of people gave of all. */
export function perPerson({ cells, keys, parameters }: Frame, name: string, measure: MeasureHeader): Part {
  const given = `given AS (SELECT ${before(keys)}"volunteer_key", sum(${quote(measure.of ?? '')})::DOUBLE AS amount FROM cells
    WHERE "volunteer_key" IS NOT NULL GROUP BY ${before(keys)}"volunteer_key" HAVING amount IS NOT NULL)`;
  const order = `OVER (${partitionBy(keys)}ORDER BY amount DESC, "volunteer_key")`;
  const ranked = `ranked AS (SELECT *, row_number() ${order} AS place, count(*) OVER (${partitionBy(keys)}) AS people FROM given)`;
  return {
    sql: `WITH ${cells}, ${given}, ${ranked} SELECT ${before(keys)}${thenSql(measure)} AS ${quote(name)},
      count(*) AS ${quote(`${name}_people`)} FROM ranked${groupBy(keys)}`,
    parameters,
  };
}

// oxlint-disable-next-line unicorn/no-thenable -- analysts write this key
function thenSql({ then = 'median', share = 0.1 }: MeasureHeader): string {
  if (then === 'median') return 'quantile_cont(amount, 0.5)';
  if (then !== 'top_share') return `quantile_cont(amount, ${Number(then.slice(1)) / 100})`;
  const most = `place <= ceil(${Number(share)}::DOUBLE * people - 1e-9)`;
  return `sum(amount) FILTER (WHERE ${most}) / nullif(sum(amount), 0)`;
}
