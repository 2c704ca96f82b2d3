import type { WarehouseConnection } from '../warehouse/connection.js';

/** Columns of `indicator.NAME` as it is kept; none when it was never computed. */
export async function storedColumns(warehouse: Pick<WarehouseConnection, 'describe'>, name: string): Promise<string[]> {
  try {
    // The engine's list of columns would look into every view there is.
    return (await warehouse.describe(`SELECT * FROM indicator."${name}"`)).map((column) => column.name);
  } catch (error) {
    if (String(error).includes('does not exist')) return [];
    throw error;
  }
}
