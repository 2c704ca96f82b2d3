import { execFileSync, spawnSync } from 'node:child_process';
import type * as GlobalSetup from '../support/global-setup.js';
import { columns } from './generated-columns.ts';
import type { Round } from './round.ts';

/** For information: text columns typed by PostgreSQL, into an ordinary table. None where there is no PostgreSQL. */
export async function postgresqlCopy(file: string, rounds: number): Promise<Round[]> {
  if (spawnSync('psql', ['--version']).status !== 0) return [];
  const { startPostgresql } = (await import(String('../support/global-setup.ts'))) as typeof GlobalSetup;
  const server = await startPostgresql();
  const sql = (...commands: string[]) =>
    execFileSync(
      'psql',
      [server.url, '-qAt', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((command) => ['-c', command])],
      {
        encoding: 'utf8',
      },
    );
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type.replace('VARCHAR', 'text')}`);
  try {
    return Array.from({ length: rounds }, () => {
      sql('DROP TABLE IF EXISTS log', `CREATE TABLE log (${types.join(', ')})`);
      const began = performance.now();
      sql(`\\copy log FROM '${file}' (FORMAT csv, HEADER true)`);
      const ms = performance.now() - began;
      const [count, seconds] = sql(
        `SELECT count(*), sum(coalesce(person_seconds, extract(epoch FROM ended_at - started_at)::bigint * headcount))
           FILTER (WHERE status IN ('declared', 'validated')) FROM log`,
      ).split('|');
      return { ms, rows: Number(count), seconds: Number(seconds) };
    });
  } finally {
    server.stop();
  }
}
