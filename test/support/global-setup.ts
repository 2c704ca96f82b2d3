import { type PostgresqlServer, startPostgresql } from './postgresql-server.js';

declare global {
  var sillagePostgresql: PostgresqlServer | undefined;
}

/** One PostgreSQL for the whole run; each test makes its own database in it. */
export default async function setUp(): Promise<void> {
  globalThis.sillagePostgresql = await startPostgresql();
  process.env['SILLAGE_TEST_POSTGRESQL'] = globalThis.sillagePostgresql.url;
}
