import { unitOf } from '../query-files/header-names.js';
import type { MeasureHeader } from '../query-files/measure.schemas.js';
import { type Cell, emptyValues, isKnown, type Recorded, type Row } from './fill.js';
import type { Frame } from './frame.js';
import { bootstrap, bootstrapLimit, type Interval, type Observation } from './measures/bootstrap.js';
import { type Dated, perYear } from './measures/per-year.js';
import { ratio } from './measures/ratio.js';
import { wilson } from './measures/wilson.js';
import { moneyOf } from './money.js';
import { isIntervalAsked } from './result-columns.js';
import type { Slice } from './slices.js';
import type { Span } from './spans.js';

/** Above that many observations in one answer, intervals are the limit of the bootstrap instead of its resamples. */
const MOST_DRAWN = 20_000;

export interface Known {
  recorded: Recorded;
  /** Dated settings by name. */
  settings: ReadonlyMap<string, readonly Dated[]>;
  /** Observations of the whole answer. */
  observed: number;
}

/** The measures of one slice, with M_low, M_high and the names of those that too few stand behind (`withheld`). */
export function valuesOf(frame: Frame, span: Span, slice: Slice | undefined, known: Known): Row {
  const { header } = frame;
  const values = emptyValues(header, span, known.recorded);
  const measures = Object.entries(header.measures);
  for (const [name, measure] of measures)
    if (slice && name in slice.found && isCounted(frame, measure, span, known))
      values[name] = unitOf(header, name) === 'money' ? moneyOf(slice.found[name]) : asNumber(slice.found[name]);
  for (const [name, measure] of measures)
    if (measure.kind === 'ratio') values[name] = ratioOf(measure, values, span, slice?.observations.get(name), known);
  const few = measures.filter(
    ([name, { at_least }]) =>
      at_least && values[name] !== null && countOf(name, at_least.of, values, slice) < at_least.count,
  );
  for (const [name] of few) values[name] = null;
  for (const [name, measure] of measures)
    if (isIntervalAsked(measure, frame.request)) {
      const found = values[name] === null ? null : intervalOf(frame, name, measure, values, slice, known);
      values[`${name}_low`] = found ? found.low * (measure.scale ?? 1) : null;
      values[`${name}_high`] = found ? found.high * (measure.scale ?? 1) : null;
    }
  if (measures.some(([, { at_least }]) => at_least)) values['withheld'] = few.map(([name]) => name).join(',') || null;
  return values;
}

/**
 * Counts of people look back: unknown where nothing was recorded yet. Other values stand where there are rows. Nobody is
 * missing from days to come.
 */
function isCounted({ header }: Frame, measure: MeasureHeader, span: Span, { recorded }: Known): boolean {
  const looksBack = measure.kind === 'in_both' || measure.kind === 'absent' || measure.kind === 'distinct';
  const isAhead = span.from > recorded.today && measure.kind !== 'absent';
  return !looksBack || isAhead || isKnown(header, measure, span, recorded);
}

function ratioOf(
  measure: MeasureHeader,
  values: Row,
  span: Span,
  observed: readonly Observation[] | undefined,
  { settings }: Known,
): number | null {
  const numerator = values[measure.numerator ?? ''];
  if (measure.per_year) {
    const { setting, default: byDefault, times } = measure.per_year;
    return ratio(numerator, perYear(span, settings.get(setting) ?? [], byDefault) * times, measure.scale);
  }
  const denominator = values[measure.denominator ?? ''];
  if (measure.interval !== 'bootstrap') return ratio(numerator, denominator, measure.scale);
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || !observed) return null;
  const total = (term: 'numerator' | 'denominator') => observed.reduce((sum, one) => sum + one[term], 0);
  return ratio(total('numerator'), total('denominator'), measure.scale);
}

function countOf(name: string, of: string, values: Row, slice: Slice | undefined): number {
  if (of === 'people') return Number(slice?.found[`${name}_people`] ?? slice?.found['people_counted'] ?? 0);
  if (of !== 'observations') return Number(values[of] ?? 0);
  return (slice?.observations.get(name) ?? []).reduce((sum, { weight }) => sum + weight, 0);
}

function intervalOf(
  { header, request }: Frame,
  name: string,
  measure: MeasureHeader,
  values: Row,
  slice: Slice | undefined,
  { observed }: Known,
): Interval | null {
  if (measure.interval === 'wilson')
    return wilson(Number(values[measure.numerator ?? '']), Number(values[measure.denominator ?? '']));
  const drawn = slice?.observations.get(name) ?? [];
  if (observed > MOST_DRAWN) return bootstrapLimit(drawn);
  const { period, bucket, dimensions, filters } = request;
  const asked = { period, bucket, dimensions, filters, slice: [slice?.bucket, slice?.combination] };
  return bootstrap(drawn, `${header.name} ${header.version} ${name} ${JSON.stringify(asked)}`);
}

function asNumber(value: Cell | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
