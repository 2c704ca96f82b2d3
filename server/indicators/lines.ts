import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';
import { isPartial } from './buckets.js';
import type { Period } from './compared-period.js';
import { evenCents } from './even-cents.js';
import type { Recorded, Row } from './fill.js';
import { before, type Frame, frameOf } from './frame.js';
import type { Dated } from './measures/per-year.js';
import type { MonthArrays } from './months/month-arrays.js';
import { slicesOfMonths } from './months/slices-of-months.js';
import { isOfWholeMonths } from './months/whole-months.js';
import type { FigureRequest } from './request.js';
import { keyOf, type Reader, type Slice, slicesOf } from './slices.js';
import type { Span } from './spans.js';
import { valuesOf } from './values.js';

const MOST_CELLS = 50_000;

export interface Asking {
  header: IndicatorHeader;
  stored: readonly string[];
  reader: Reader;
  schoolYearStartMonth: number;
  recorded: Recorded;
  settings: ReadonlyMap<string, readonly Dated[]>;
  /** Whether what is kept by month may answer: it follows every refresh. */
  isKeptByMonth: boolean;
  /** The same in memory: then nothing is read. */
  months?: MonthArrays;
}

/** One line of an answer. `rank` tells which bucket of the period it is. */
export interface Line {
  rank: number;
  span: Span;
  combination: Row;
  values: Row;
  /** `rows_counted`, `left_out_*` among others. */
  found: Row;
}

export interface Lines {
  all: Line[];
  /** What a bucket without any row of a combination holds; undefined past the last bucket. */
  emptyAt: (rank: number) => Row | undefined;
}

/** One line per bucket and combination of dimensions present, the empty ones included. Throws `too-many-cells`. */
export async function linesOf(asking: Asking, period: Period, request: FigureRequest): Promise<Lines> {
  const { header, stored, recorded, settings, schoolYearStartMonth } = asking;
  const byMonth = asking.isKeptByMonth && isOfWholeMonths(request, period);
  const frame = frameOf(header, stored, request, period, schoolYearStartMonth, byMonth);
  requireFew(frame.spans.length);
  const slices = await slicesAsked(asking, frame);
  const combinations = combinationsOf([...slices.values()], request.dimensions);
  requireFew(frame.spans.length * combinations.length);
  const known = { recorded, settings, observed: observedIn(slices.values()) };
  const all = frame.spans.flatMap((span, rank) =>
    combinations.map((combination): Line => {
      const slice = slices.get(keyOf(span.bucket, combination, request.dimensions));
      return { rank, span, combination, values: valuesOf(frame, span, slice, known), found: slice?.found ?? {} };
    }),
  );
  evenCents(header, all);
  const emptyAt = (rank: number) => {
    const span = frame.spans[rank];
    return span && valuesOf(frame, span, undefined, known);
  };
  return { all, emptyAt };
}

/** A line as it is told. `titles`: of missions, where it is sliced by them. */
export function rowOf(
  line: Line,
  request: FigureRequest,
  recorded: Recorded,
  titles: ReadonlyMap<string, string> | null,
): Row {
  const named = titles ? { mission_title: titles.get(String(line.combination['mission_id'])) ?? null } : {};
  return { ...bucketCells(line.span, request.period, recorded), ...line.combination, ...named, ...line.values };
}

function bucketCells({ bucket, bucketEnd }: Span, { from, to }: Period, { today, firstDay }: Recorded): Row {
  if (bucket === null || bucketEnd === null) return {};
  const partial = isPartial({ start: bucket, end: bucketEnd }, { from, to, today, firstDay });
  return { bucket, bucket_end: bucketEnd, is_partial: partial };
}

function requireFew(cells: number): void {
  if (cells > MOST_CELLS) throw new AppError('too-many-cells', { cells });
}

async function slicesAsked({ months, reader }: Asking, frame: Frame): Promise<Map<string, Slice>> {
  if (months) return slicesOfMonths(months, frame);
  requireFew(frame.spans.length * (await combinationsIn(reader, frame)));
  return slicesOf(reader, frame);
}

/** Counted before any row is made, so that a refusal is cheap. */
async function combinationsIn(reader: Reader, { dimensions, cells, parameters }: Frame): Promise<number> {
  if (dimensions.length === 0) return 1;
  const different = `SELECT DISTINCT ${before(dimensions).slice(0, -2)} FROM cells`;
  const [row] = await reader.read<{ n: number }>(`WITH ${cells} SELECT count(*) AS n FROM (${different})`, parameters);
  return row?.n ?? 0;
}

function combinationsOf(slices: readonly Slice[], dimensions: readonly string[]): Row[] {
  if (dimensions.length === 0) return [{}];
  const all = new Map(slices.map(({ combination }) => [JSON.stringify(combination), combination]));
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function observedIn(slices: Iterable<Slice>): number {
  let sum = 0;
  for (const { observations } of slices)
    for (const all of observations.values()) for (const { weight } of all) sum += weight;
  return sum;
}
