import type { WarehouseConnection } from './connection.js';
import { identifier, quoted, tables } from './scan.js';

/** What a table holds, measured so that any change of a row moves at least one value. */
export interface Measure {
  table: string;
  /** Null: of the whole row. */
  column: string | null;
  measure: 'rows' | 'known' | 'sum' | 'content';
  value: string;
}

const NUMBERS = /^(INTEGER|BIGINT|HUGEINT|DOUBLE|DECIMAL)/;

/** Row counts, known values, sums of numbers and order-free hashes of every table of `main` made from ledger and registry. */
export async function fingerprint(connection: WarehouseConnection): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const table of await tables(connection)) {
    if (table.schema !== 'main' || table.name === 'warehouse_origin') continue;
    const from = `${quoted(table)} AS measured`;
    const columns = await connection.describe(`SELECT * FROM ${from}`);
    const asked = [
      { column: null, measure: 'rows' as const, sql: 'count(*)' },
      { column: null, measure: 'content' as const, sql: 'sum(hash(measured))' },
      ...columns.flatMap(({ name, type }) => ofColumn(name, type)),
    ];
    const { columns: values } = await connection.readColumns(
      `SELECT ${asked.map(({ sql }) => sql).join(', ')} FROM ${from}`,
    );
    asked.forEach(({ column, measure }, at) =>
      measures.push({
        table: table.name,
        column,
        measure,
        value: `${(values[at]?.[0] ?? null) as string | number | bigint | null}`,
      }),
    );
  }
  return measures;
}

function ofColumn(name: string, type: string): { column: string; measure: Measure['measure']; sql: string }[] {
  const column = identifier(name);
  return [
    { column: name, measure: 'known', sql: `count(${column})` },
    { column: name, measure: 'content', sql: `sum(hash(${column}))` },
    ...(NUMBERS.test(type) ? [{ column: name, measure: 'sum' as const, sql: `sum(${column})` }] : []),
  ];
}

export interface Difference {
  table: string;
  column?: string;
  measure: Measure['measure'];
  ledger: string;
  warehouse: string;
}

/** Where two fingerprints part. A value one side lacks reads `absent`. */
export function differences(ledger: readonly Measure[], warehouse: readonly Measure[]): Difference[] {
  const key = (measure: Measure): string => JSON.stringify([measure.table, measure.column, measure.measure]);
  const left = new Map(ledger.map((measure) => [key(measure), measure]));
  const right = new Map(warehouse.map((measure) => [key(measure), measure]));
  return [...new Map([...left, ...right])]
    .map(([at, { table, column, measure }]) => ({
      table,
      ...(column === null ? {} : { column }),
      measure,
      ledger: left.get(at)?.value ?? 'absent',
      warehouse: right.get(at)?.value ?? 'absent',
    }))
    .filter((found) => found.ledger !== found.warehouse);
}
