import type { WarehouseConnection } from '../warehouse/connection.js';
import { QueryFault } from './query-problem.js';

/** Throws `query-header-invalid` at the first column whose type is none. */
export async function requireTypes(
  connection: WarehouseConnection,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const known = new Set<string>();
  for (const [column, type] of Object.entries(columns)) {
    if (known.has(type)) continue;
    await connection.describe(`SELECT NULL::${type} AS "${column}"`).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new QueryFault('query-header-invalid', `“${column}” has a type that is none: ${type}. ${why}`, {
        key: ['columns', column, 'type'],
      });
    });
    known.add(type);
  }
}
