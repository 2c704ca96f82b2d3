import type { IndicatorHeader } from './header.schemas.js';
import type { MeasureHeader } from './measure.schemas.js';
import { QueryFault } from './query-problem.js';

const SETS = new Set(['distinct', 'first_time', 'in_both', 'absent']);
const LEFT_OUT = new Set(['first_time', 'in_both']);

/** Throws `query-header-invalid` when a measure names a measure, a dimension or people that the file does not have. */
export function requireMeasures(header: IndicatorHeader): void {
  for (const [name, measure] of Object.entries(header.measures)) {
    requireNamed(header, name, measure);
    const columns = [...(measure.per ?? []), ...(measure.interval_by ?? []), ...(measure.within ?? [])];
    const odd = [...columns, ...(measure.over === undefined ? [] : [measure.over])].find(
      (column) => !header.grain.includes(column),
    );
    if (odd !== undefined) throw invalid(name, `“${odd}” is not in the grain.`);
    if (SETS.has(measure.kind) && measure.of !== 'people') throw invalid(name, `${measure.kind} is of people.`);
    if (measure.kind === 'per_person' && !header.grain.includes('volunteer_key'))
      throw invalid(name, 'per_person needs volunteer_key in the grain.');
  }
}

function requireNamed(header: IndicatorHeader, name: string, measure: MeasureHeader): void {
  const counted = measure.at_least?.of;
  const isMeasure = counted !== undefined && counted !== 'people' && counted !== 'observations';
  const named = [measure.numerator, measure.denominator, isMeasure ? counted : undefined, ...(measure.without ?? [])];
  const unknown = named.find((one) => one !== undefined && !(one in header.measures));
  if (unknown !== undefined) throw invalid(name, `“${unknown}” is not a measure of this file.`);
  const nested = [measure.numerator, measure.denominator].find((one) => header.measures[one ?? '']?.kind === 'ratio');
  if (nested !== undefined) throw invalid(name, `“${nested}” is itself a ratio.`);
  const other = measure.without?.find((one) => !LEFT_OUT.has(header.measures[one]?.kind ?? ''));
  if (other !== undefined) throw invalid(name, `“${other}” is neither first_time nor in_both.`);
}

function invalid(measure: string, reason: string): QueryFault {
  return new QueryFault('query-header-invalid', `measures.${measure}: ${reason}`, { key: ['measures', measure] });
}
