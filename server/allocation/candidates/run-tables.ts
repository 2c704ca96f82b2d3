import { runTables } from '../../query-files/run-tables.js';
import type { AllocationFile } from '../../query-files/library.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Parameters } from '../../warehouse/to-duckdb.js';
import type { CopiedRows } from './copied-rows.js';

/** Makes the tables that a run copies; they go with the connection. */
export async function makeCopies(connection: WarehouseConnection, copied: CopiedRows): Promise<void> {
  const tables = [...runTables].map(([table, shape]) => {
    const list = Object.entries(shape).map(([name, type]) => `"${name}" ${type}`);
    return `CREATE TEMP TABLE "${table}" (${list.join(', ')})`;
  });
  await connection.run(tables.join(';\n'));
  for (const [table, shape] of runTables) {
    const [columns, rows] = [Object.keys(shape), copied[table] ?? []];
    if (rows.length === 0) continue;
    await connection.append(
      `temp.main.${table}`,
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    );
  }
}

/** Of files in their order, those of the tables that are read, and of the tables that these are made of. */
export function filesOf(files: readonly AllocationFile[], tables: readonly string[]): AllocationFile[] {
  const wanted = new Set(tables);
  for (const { header, relations } of files.toReversed())
    if (wanted.has(header.name)) for (const one of relations) wanted.add(one);
  return files.filter(({ header }) => wanted.has(header.name));
}

/** Makes a table of the result of each file, in their order. `from`, `to` and the like go to those that ask for them. */
export async function makeResults(
  connection: WarehouseConnection,
  files: Iterable<AllocationFile>,
  parameters: Parameters,
): Promise<void> {
  for (const { header, sql } of files) {
    const given = Object.fromEntries(Object.keys(header.params).map((name) => [name, parameters[name]]));
    await connection.run(`CREATE TEMP TABLE "${header.name}" AS ${sql}`, given);
  }
}
