import type { IndicatorHeader } from './header.schemas.js';
import { requireMeasures } from './measures.js';
import type { MeasureHeader } from './measure.schemas.js';
import { QueryFault } from './query-problem.js';

/** Columns of numbers that the measures are made from, each once. */
export function storedColumns(header: IndicatorHeader): string[] {
  const columns = Object.entries(header.measures).flatMap(([name, measure]) => [
    ...numbersOf(name, measure),
    ...(measure.weight === undefined ? [] : [measure.weight]),
  ]);
  return [...new Set(columns)].filter((column) => !header.grain.includes(column));
}

function numbersOf(name: string, { kind, of, have, want }: MeasureHeader): string[] {
  if (kind === 'sum' || kind === 'min' || kind === 'max') return [of ?? name];
  return [kind === 'per_person' || kind === 'quantile' ? of : undefined, have, want].filter((one) => one !== undefined);
}

/** Throws `query-header-invalid`, `query-column-missing`, `query-column-undeclared` when the SELECT gives other columns than the header says. */
export function requireColumns(header: IndicatorHeader, found: readonly string[]): void {
  requireMeasures(header);
  const people =
    header.privacy.unit === 'volunteer' && !header.grain.includes('volunteer_key') ? ['people', 'largest_group'] : [];
  const expected = new Set([...header.grain, ...storedColumns(header), 'rows_counted', ...people]);
  const missing = [...expected].find((name) => !found.includes(name));
  if (missing !== undefined)
    throw new QueryFault(
      'query-column-missing',
      `The SELECT gives no column “${missing}”, which the header promises.`,
      {
        at: 0,
      },
    );
  const extra = found.find((name) => !expected.has(name) && !/^left_out_[a-z_]+$/.test(name));
  if (extra !== undefined)
    throw new QueryFault('query-column-undeclared', `The SELECT gives “${extra}”, which the header does not declare.`, {
      word: extra,
    });
}

/** Columns a chart may use. */
export function answerColumns(header: IndicatorHeader): Set<string> {
  const measures = Object.keys(header.measures).flatMap((name) => [
    name,
    `${name}_low`,
    `${name}_high`,
    `${name}_compared`,
  ]);
  const titles = header.grain.includes('mission_id') ? ['mission_title'] : [];
  const dimensions = header.grain.filter((column) => column !== header.time.column && column !== 'volunteer_key');
  return new Set(['bucket', 'bucket_end', 'is_partial', 'withheld', ...dimensions, ...titles, ...measures]);
}
