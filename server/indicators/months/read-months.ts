import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Columns } from '../../warehouse/connection.js';
import type { Plain } from '../../warehouse/from-duckdb.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import type { Cell } from '../fill.js';
import {
  bytesOf,
  type Dimension,
  type MonthArrays,
  monthNumbers,
  type MonthNumbers,
  type MonthRows,
  type Slices,
} from './month-arrays.js';
import { alwaysNeeded, kindOf } from './month-columns.js';
import { tablesOf } from './month-tables.js';
import { readPeople } from './read-people.js';
import { columnOf, monthSql, monthsOf, sortedRows } from './sorted-rows.js';
import { wholeRows } from './whole-rows.js';

const quote = (name: string) => `"${name}"`;
const TELLS_APART = /^(VARCHAR|BOOLEAN|DATE|TINYINT|SMALLINT|INTEGER)$/;
const ADDS_EXACTLY = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

export interface ReadMonths {
  arrays: MonthArrays;
  bytes: number;
}

/**
 * What a figure keeps by month, of the reader's moment. Null where sums would not stay exact, or all of it would take
 * more than `mostBytes`.
 */
export async function readMonths(
  reader: Snapshot,
  header: IndicatorHeader,
  stored: readonly string[],
  mostBytes: number,
): Promise<ReadMonths | null> {
  const tables = tablesOf(header.name);
  const time = header.time.column;
  const dimensions = header.grain.filter((column) => column !== time);
  const described = await reader.describe(`SELECT * FROM ${tables.numbers}`);
  const others = described.filter(({ name }) => name !== time && !dimensions.includes(name));
  if (others.some(({ type }) => !ADDS_EXACTLY.test(type))) return null;
  if (described.some(({ name, type }) => dimensions.includes(name) && !TELLS_APART.test(type))) return null;
  const hasPeople = stored.includes('people');
  const sql = slicesSql(header, dimensions, hasPeople);
  const bytes = await bytesNeeded(reader, header, sql, others.length, hasPeople);
  if (bytes > mostBytes) return null;
  const slices = slicesIn(await reader.readColumns(`SELECT * FROM (${sql}) AS slices ORDER BY slice`), dimensions);
  const names = others.map(({ name }) => name);
  const { months, rows } = await readRows(reader, header, sql, slices.count, names);
  if (![...rows.numbers.values()].every(isExact)) return null;
  const people = hasPeople ? await readPeople(reader, tables.people, quote(time), months, slices.count) : null;
  const whole = wholeRows(rows, months, slices, alwaysNeeded(header));
  return { arrays: { months, rows, whole, slices, people }, bytes };
}

async function bytesNeeded(
  reader: Snapshot,
  header: IndicatorHeader,
  slices: string,
  numbers: number,
  hasPeople: boolean,
): Promise<number> {
  const tables = tablesOf(header.name);
  const months = `(SELECT DISTINCT ${quote(header.time.column)} FROM ${tables.numbers})`;
  return bytesOf({
    numbers,
    rows: await countOf(reader, tables.numbers),
    blocks: hasPeople ? await countOf(reader, tables.people) : 0,
    months: await countOf(reader, months),
    slices: await countOf(reader, `(${slices})`),
  });
}

async function countOf(reader: Snapshot, table: string): Promise<number> {
  const [row] = await reader.read<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`);
  return row?.rows ?? 0;
}

/** People are kept by the numbers of slices; without people each combination gets one here. */
function slicesSql({ name }: IndicatorHeader, dimensions: readonly string[], hasPeople: boolean): string {
  const { numbers, slices } = tablesOf(name);
  const all = dimensions.map(quote).join(', ');
  if (hasPeople) return `SELECT slice, ${all} FROM ${slices}`;
  return `SELECT (row_number() OVER (ORDER BY ${all}))::INTEGER AS slice, ${all} FROM (SELECT DISTINCT ${all} FROM ${numbers})`;
}

async function readRows(
  reader: Snapshot,
  header: IndicatorHeader,
  slices: string,
  count: number,
  names: readonly string[],
): Promise<{ months: string[]; rows: MonthRows }> {
  const time = quote(header.time.column);
  const dimensions = header.grain.filter((column) => column !== header.time.column).map(quote);
  const same = dimensions.map((one) => `kept.${one} IS NOT DISTINCT FROM slices.${one}`).join(' AND ');
  const read = await reader.readNumbers(
    `SELECT ${[monthSql(`kept.${time}`), 'slice', ...names.map((name) => `${quote(name)}::DOUBLE AS ${quote(name)}`)].join(', ')}
     FROM ${tablesOf(header.name).numbers} AS kept JOIN (${slices}) AS slices ON ${same}`,
  );
  const months = monthsOf(columnOf(read, 'month'));
  const { order, ...found } = sortedRows(columnOf(read, 'month'), columnOf(read, 'slice'), months, count);
  const numbers = names.map((name): [string, MonthNumbers] => {
    const values = columnOf(read, name);
    const sorted = Float64Array.from(order, (row) => values[row] ?? NaN);
    return [name, monthNumbers(kindOf(header, name) ?? 'sum', sorted)];
  });
  return { months, rows: { ...found, numbers: new Map(numbers) } };
}

function slicesIn(read: Columns, dimensions: readonly string[]): Slices {
  const valuesOf = (name: string): readonly Plain[] => read.columns[read.names.indexOf(name)] ?? [];
  const numbers = valuesOf('slice').map(Number);
  const count = numbers.reduce((most, one) => Math.max(most, one + 1), 0);
  const coded = (name: string): Dimension => {
    const places = new Map<Plain, number>();
    const codes = new Int32Array(count);
    valuesOf(name).forEach((value, at) => {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      codes[numbers[at] ?? 0] = place;
    });
    const having: number[][] = Array.from(places, () => []);
    for (const slice of numbers) having[codes[slice] ?? 0]?.push(slice);
    const slicesOf = having.map((slices) => Int32Array.from(slices));
    return { codes, values: [...places.keys()] as Cell[], slicesOf };
  };
  return { count, dimensions: new Map(dimensions.map((name) => [name, coded(name)])) };
}

/** No sum of any of them leaves the whole numbers that are told apart. */
function isExact({ values }: MonthNumbers): boolean {
  return values.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : Math.abs(one)), 0) <= Number.MAX_SAFE_INTEGER;
}
