import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from './desk.js';

const TABLES = ['import', 'source', 'segment', 'person', 'mission'] as const;

/** Everything an import may leave: files of the ledger, rows of the registry, activities. */
export async function tracesOf(desk: Desk): Promise<unknown> {
  // Asking for a name makes the shelves: folders are no trace.
  await desk.stores.ledger.temporaryFile(desk.house.slug, 'csv');
  const ledger = desk.stores.ledger.folder(desk.house.slug);
  const files = await readdir(ledger, { recursive: true, withFileTypes: true });
  const em = desk.stores.registry.of(desk.house.id);
  const rows: unknown[] = [];
  for (const table of TABLES)
    rows.push(await em.getConnection().execute(`SELECT '${table}' AS name, count(*) AS n FROM ${table}`));
  return {
    files: files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name)),
    rows,
    activities: await desk.rows('SELECT count(*) AS n FROM activity'),
  };
}
