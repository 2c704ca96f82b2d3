import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { sumOfRated } from './money.js';
import { addedMeasures, centsAdded } from './row-amounts.js';
import type { FigureRows, RowsTogether } from './rows.schemas.js';

type Told = Record<string, string | number | null>;
/** In this order their cents are told, so that they add up. */
const SEEN = ['shown', 'erased', 'elsewhere'] as const;

/** All rows of `marked`, and those not shown one by one: how many, and what they add. */
export async function rowsTogether(
  reader: Snapshot,
  marked: string,
  bound: Parameters,
  header: IndicatorHeader,
): Promise<Omit<FigureRows, 'rows' | 'next'>> {
  const columns = await reader.describe(`${marked} SELECT * FROM marked`, bound);
  const left = columns.map(({ name }) => name).filter((name) => name.startsWith('left_out_'));
  const numbers = ['rows_counted', ...left].map((name) => `coalesce(sum(${name}), 0)::BIGINT AS ${name}`);
  const sums = addedMeasures(header).map(
    ({ name, column, isMoney }) => `CAST(sum("${column}") AS ${isMoney ? 'VARCHAR' : 'DOUBLE'}) AS "${name}"`,
  );
  const hasPeople = columns.some(({ name }) => name === 'people');
  const distinct = hasPeople ? 'len(list_distinct(coalesce(flatten(list(people)), [])))' : 'NULL';
  const rows = await reader.read<Told>(
    `${marked} SELECT seen, sum(records)::INTEGER AS all_rows, ${[...numbers, ...sums].join(', ')}, ${distinct}::INTEGER AS members
     FROM marked GROUP BY GROUPING SETS ((), (seen)) ORDER BY seen NULLS FIRST`,
    bound,
  );
  const of = (seen: string | null) => rows.find((row) => row['seen'] === seen);
  const before = (seen: string | null, name: string) =>
    SEEN.slice(0, seen === null ? 0 : SEEN.findIndex((one) => one === seen)).map((one) =>
      String(of(one)?.[name] ?? '0'),
    );
  const told = (seen: string | null) => togetherOf(of(seen), left, header, (name) => sumOfRated(...before(seen, name)));
  return { total: told(null), erased: told('erased'), elsewhere: told('elsewhere') };
}

function togetherOf(
  row: Told | undefined,
  left: readonly string[],
  header: IndicatorHeader,
  before: (name: string) => string,
): RowsTogether {
  const number = (name: string) => (row?.[name] === null || row?.[name] === undefined ? null : Number(row[name]));
  const amount = (name: string) => centsAdded(before(name), row?.[name] === null ? null : String(row?.[name] ?? '0'));
  const added = addedMeasures(header).map(({ name, isMoney }) => [name, isMoney ? amount(name) : number(name)]);
  const distinct = Object.entries(header.measures).filter(([, { kind }]) => kind === 'distinct');
  return {
    rows: number('all_rows') ?? 0,
    counted: number('rows_counted') ?? 0,
    leftOut: Object.fromEntries(left.map((name) => [name.slice('left_out_'.length), number(name) ?? 0])),
    values: Object.fromEntries([...added, ...distinct.map(([name]) => [name, number('members') ?? 0])]),
  };
}
