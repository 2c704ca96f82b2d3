import type { Row } from '../fill.js';
import type { Frame } from '../frame.js';
import { isOfNow } from '../measures/distinct.js';
import { weightOf } from '../measures/numbers.js';
import { keyOf, type Slice } from '../slices.js';
import { askedMonths, type AskedMonths, type Taken, takenFrom } from './asked-months.js';
import { type MonthArrays, type MonthNumbers, type MonthRows, rolled, rolledBetween } from './month-arrays.js';
import { alwaysNeeded } from './month-columns.js';
import { peopleByCell } from './people-of-months.js';

/** As `slicesOf` for lines of whole months, added up here. */
export function slicesOfMonths(kept: MonthArrays, frame: Frame): Map<string, Slice> {
  const asked = askedMonths(kept, frame);
  const rows = smallest(kept, frame);
  const taken = takenFrom(rows, asked);
  const behind = countsOf(taken, asked.cells);
  const numbers = columnsAsked(frame, rows).map(
    ([name, column]) => [name, rolledUp(column, taken, asked.cells)] as const,
  );
  const people = asksPeople(frame) && kept.people ? peopleByCell(kept.people, frame, asked) : null;
  const slices = new Map<string, Slice>();
  behind.forEach((cellRows, cell) => {
    if (cellRows === 0) return;
    const found: Row = { cell_rows: cellRows };
    for (const [name, values] of numbers) found[name] = Number.isNaN(values[cell]) ? null : (values[cell] ?? null);
    if (people) Object.assign(found, peopleOf(frame, people[cell] ?? 0));
    if (frame.keys.length === 0) Object.assign(found, notedIn(frame, rows, kept, taken));
    const slice = sliceOf(frame, asked, cell, found);
    slices.set(keyOf(slice.bucket, slice.combination, frame.request.dimensions), slice);
  });
  return slices;
}

/** The rows told apart only by what every answer needs, where nothing more is asked. */
function smallest({ rows, whole }: MonthArrays, { header, request: { dimensions, filters } }: Frame): MonthRows {
  const needed = alwaysNeeded(header);
  const asked = [...dimensions, ...filters.map(({ dimension }) => dimension)];
  return asked.every((one) => needed.includes(one)) ? whole : rows;
}

function sliceOf({ spans, request }: Frame, { combinations }: AskedMonths, cell: number, found: Row): Slice {
  const combination = combinations[cell % combinations.length] ?? {};
  const span = spans[Math.floor(cell / combinations.length)];
  return { combination, bucket: request.bucket ? (span?.bucket ?? null) : null, found, observations: new Map() };
}

/** What is read under which name, in the order of the query that says the same. */
function columnsAsked({ header, stored }: Frame, { numbers }: MonthRows): [string, MonthNumbers][] {
  const measures = Object.entries(header.measures).flatMap(([name, { kind, of }]): [string, string][] =>
    kind === 'sum' || kind === 'min' || kind === 'max' ? [[name, of ?? name]] : [],
  );
  const behind = stored.filter((name) => name === 'rows_counted' || name.startsWith('left_out_'));
  const group = stored.filter((name) => name === 'largest_group');
  const all = [...measures, ...[...behind, ...group].map((name) => [name, name] as const)];
  return all.flatMap(([name, column]) => {
    const found = numbers.get(column);
    return found ? [[name, found] as [string, MonthNumbers]] : [];
  });
}

function countsOf({ count, from, to, cell }: Taken, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let at = 0; at < count; at += 1)
    counts[cell[at] ?? 0] = (counts[cell[at] ?? 0] ?? 0) + (to[at] ?? 0) - (from[at] ?? 0);
  return counts;
}

function rolledUp(numbers: MonthNumbers, taken: Taken, size: number): Float64Array {
  if (numbers.kind === 'sum' && numbers.areKnown) return addedUp(numbers, taken, size);
  const { kind, values } = numbers;
  const { count, from, to, cell } = taken;
  const all = new Float64Array(size).fill(NaN);
  for (let at = 0; at < count; at += 1) {
    const place = cell[at] ?? 0;
    all[place] = rolled(kind, all[place] ?? NaN, rolledBetween(kind, values, from[at] ?? 0, to[at] ?? 0));
  }
  return all;
}

/** Thousands of stretches, mostly of one row: nothing is asked of a row but what it adds. */
function addedUp({ values }: MonthNumbers, { count, from, to, cell }: Taken, size: number): Float64Array {
  const all = new Float64Array(size);
  for (let at = 0; at < count; at += 1) {
    const place = cell[at] ?? 0;
    const end = to[at] ?? 0;
    let sum = all[place] ?? 0;
    for (let row = from[at] ?? 0; row < end; row += 1) sum += values[row] ?? 0;
    all[place] = sum;
  }
  return all;
}

/** A card counts the people behind the whole, whatever the figure is of. */
function asksPeople({ header, keys }: Frame): boolean {
  const measures = Object.values(header.measures);
  return keys.length === 0 || measures.some((one) => isOfNow(one) || one.at_least?.of === 'people');
}

function peopleOf({ header, keys }: Frame, count: number): Row {
  if (count === 0) return keys.length === 0 ? { people_counted: 0 } : {};
  const names = Object.entries(header.measures).filter(([, measure]) => isOfNow(measure));
  return { ...Object.fromEntries(names.map(([name]) => [name, count])), people_counted: count };
}

/** How the time of the whole was noted, or the rows where the figure is not time. */
function notedIn({ header, stored }: Frame, { numbers }: MonthRows, { slices }: MonthArrays, taken: Taken): Row {
  const weight = weightOf(header, stored);
  const values = weight === null ? undefined : numbers.get(weight)?.values;
  const [provenance, status] = [slices.dimensions.get('provenance'), slices.dimensions.get('status')];
  if (!values || !provenance || !status) return {};
  const found = { noted_measured: 0, noted_declared: 0, noted_estimated: 0, noted_all: 0, noted_validated: 0 };
  for (let at = 0; at < taken.count; at += 1) {
    const slice = taken.slice[at] ?? 0;
    const sum = rolled('sum', 0, rolledBetween('sum', values, taken.from[at] ?? 0, taken.to[at] ?? 0));
    found.noted_all += sum;
    if (status.values[status.codes[slice] ?? 0] === 'validated') found.noted_validated += sum;
    const how = `noted_${String(provenance.values[provenance.codes[slice] ?? 0])}`;
    if (how === 'noted_measured' || how === 'noted_declared' || how === 'noted_estimated') found[how] += sum;
  }
  return found;
}
