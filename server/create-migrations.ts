import './node-version.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from './mikro-orm.config.js';
import { connectAndMigrate } from './registry/connection.js';

/**
 * Writes the next migration of both dialects from the difference between the entities and the
 * committed snapshots: `DATABASE_URL=postgresql://… npm run migrations:create`, on an empty database.
 * Then add each new file to the `index.ts` beside it.
 */
const databaseUrl = process.env['DATABASE_URL'];
if (databaseUrl === undefined) {
  process.stderr.write('Give DATABASE_URL: an empty PostgreSQL database that may be written to.\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'sillage-migrations-'));
for (const url of [undefined, databaseUrl]) {
  const orm = await connectAndMigrate({ databaseUrl: url, file: join(folder, 'registry.sqlite') }, entities);
  const { fileName } = await orm.migrator.create();
  process.stderr.write(`${url === undefined ? 'sqlite' : 'postgresql'}: ${fileName || 'nothing to change'}\n`);
  await orm.close();
}
rmSync(folder, { recursive: true, force: true });
