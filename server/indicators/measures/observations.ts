import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, type Part, quote } from '../frame.js';

/** What a bootstrap draws from, or `at_least` counts: rows where both terms are known, those that agree on `per` as one. */
export function observations(frame: Frame, measure: MeasureHeader): Part {
  const { dayCells, keys, parameters } = frame;
  const [numerator, denominator] = [measure.numerator, measure.denominator].map((name) => columnOf(frame, name));
  const weight = measure.weight === undefined ? '1' : quote(measure.weight);
  const by = [...new Set([...keys, ...(measure.per ?? []).map(quote)])];
  const [sum, group] = measure.per ? ['sum', ` GROUP BY ${by.join(', ')}`] : ['', ''];
  const taken = `taken AS (SELECT ${before(measure.per ? by : keys)}${sum}(${numerator})::DOUBLE AS numerator,
    ${sum}(${denominator})::DOUBLE AS denominator, ${measure.per ? `any_value(1)` : weight} AS weight FROM cells${group})`;
  return {
    sql: `WITH ${dayCells}, ${taken} SELECT ${before(keys)}numerator, denominator, weight::INTEGER AS weight FROM taken
      WHERE numerator IS NOT NULL AND denominator IS NOT NULL AND weight > 0 ORDER BY ALL`,
    parameters,
  };
}

function columnOf({ header }: Frame, name: string | undefined): string {
  return name === undefined ? '1' : quote(header.measures[name]?.of ?? name);
}
