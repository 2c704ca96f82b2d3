import type { RegistryManager } from '../registry/registry.js';
import type { WarehouseConnection } from './connection.js';
import type { Value } from './to-duckdb.js';
import { EVERY_DAY, touch, touching } from './touched.js';

/** Columns of the registry that queries may join: one table of the warehouse, filled by the room that owns the noun. */
export interface Mirror {
  /** snake_case; also the name of the dimension in 'dimension-changed'. */
  table: string;
  /** DuckDB type of each column, in order. */
  columns: Readonly<Record<string, string>>;
  /** An import may bring rows in: they are read again before its segment is followed. */
  comesWithSegments?: true;
  /** Every row of the organisation that the manager is limited to. */
  read: (manager: RegistryManager) => Promise<readonly Readonly<Record<string, Value>>[]>;
}

/** Makes the table when it is missing or has other columns. Throws on names that are not plain snake_case. */
export async function prepareMirror(connection: WarehouseConnection, mirror: Mirror): Promise<void> {
  const names = [mirror.table, ...Object.keys(mirror.columns)];
  const odd = names.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
  if (odd !== undefined) throw new Error(`“${odd}” cannot name a mirrored table or column`);
  const present = await connection.read<{ column_name: string; data_type: string }>(
    `SELECT column_name, data_type FROM duckdb_columns()
     WHERE database_name = current_database() AND schema_name = 'main' AND table_name = $table ORDER BY column_index`,
    { table: mirror.table },
  );
  const wanted = Object.entries(mirror.columns);
  const same =
    present.length === wanted.length &&
    wanted.every(([name, type], at) => present[at]?.column_name === name && present[at]?.data_type === type);
  if (same) return;
  const columns = wanted.map(([name, type]) => `"${name}" ${type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE "${mirror.table}" (${columns})`);
  await touch(connection, mirror.table, [EVERY_DAY]);
}

/**
 * Replaces the table's rows inside the caller's transaction, and notes the days whose figures may move.
 * `touches`: the SELECTs of `queries/touches`, by table.
 */
export async function fillMirror(
  connection: WarehouseConnection,
  mirror: Mirror,
  manager: RegistryManager,
  touches: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = await mirror.read(manager);
  await touching(connection, mirror.table, touches[mirror.table], () => replaceRows(connection, mirror, rows));
}

/** Rows at hand take the place of the table's. */
export async function replaceRows(
  connection: WarehouseConnection,
  mirror: Mirror,
  rows: Awaited<ReturnType<Mirror['read']>>,
): Promise<void> {
  const columns = Object.keys(mirror.columns);
  await connection.run(`DELETE FROM "${mirror.table}"`);
  await connection.append(
    mirror.table,
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}
