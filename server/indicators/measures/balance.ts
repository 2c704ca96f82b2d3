import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, partitionBy, quote } from '../frame.js';

/** 1 − ½ Σ of the differences between share had and share wanted (the dissimilarity index, turned round). */
export function balance({ cells, keys, parameters }: Frame, name: string, measure: MeasureHeader): Part {
  const over = quote(measure.over ?? '');
  const [have, want] = [quote(measure.have ?? ''), quote(measure.want ?? '')];
  const all = `OVER (${partitionBy(keys)})`;
  const places = `places AS (SELECT ${before(keys)}coalesce(sum(${have}), 0)::DOUBLE AS have, coalesce(sum(${want}), 0)::DOUBLE AS want
    FROM cells GROUP BY ${before(keys)}${over})`;
  const shares = `shares AS (SELECT ${before(keys)}have / nullif(sum(have) ${all}, 0) AS had, want / nullif(sum(want) ${all}, 0) AS wanted FROM places)`;
  const isOne = keys.includes(over) ? 'NULL' : '1 - sum(abs(had - wanted)) / 2';
  return {
    sql: `WITH ${cells}, ${places}, ${shares} SELECT ${before(keys)}${isOne} AS ${quote(name)} FROM shares${groupBy(keys)}`,
    parameters,
  };
}
