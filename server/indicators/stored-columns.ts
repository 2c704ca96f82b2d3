import type { WarehouseConnection } from '../warehouse/connection.js';

/** Columns of `indicator.NAME` as it is kept; none when it was never computed. */
export async function storedColumns(warehouse: Pick<WarehouseConnection, 'read'>, name: string): Promise<string[]> {
  const rows = await warehouse.read<{ column_name: string }>(
    "SELECT column_name FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = 'indicator' AND table_name = $name ORDER BY column_index",
    { name },
  );
  return rows.map((row) => row.column_name);
}
