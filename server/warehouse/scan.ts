import type { WarehouseConnection } from './connection.js';
import type { Database } from './database.js';

export interface TableName {
  schema: string;
  name: string;
}

/** Reads every column of every table, so that a damaged page shows now and not under a reader. Throws on damage. */
export async function scan(database: Database): Promise<void> {
  await database.connected(async (connection) => {
    for (const table of await tables(connection))
      await connection.read(`SELECT sum(hash(scanned)) FROM ${quoted(table)} AS scanned`);
  });
}

/** Every lasting table of the file, in a stable order. */
export function tables(connection: WarehouseConnection): Promise<TableName[]> {
  return connection.read<{ schema: string; name: string }>(
    `SELECT schema_name AS "schema", table_name AS name FROM duckdb_tables()
     WHERE database_name = current_database() AND NOT internal AND NOT temporary ORDER BY ALL`,
  );
}

export function quoted(table: TableName): string {
  return `${identifier(table.schema)}.${identifier(table.name)}`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
