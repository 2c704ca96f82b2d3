import { DuckDBInstance } from '@duckdb/node-api';
import { rm } from 'node:fs/promises';
import { columns } from './generated-columns.ts';
import type { Round } from './round.ts';

/** DuckDB's own reading of the file, with explicit options, into a database on the disk. */
export async function plainDuckDB(file: string, path: string): Promise<Round> {
  const instance = await DuckDBInstance.create(path, { threads: '2' });
  const connection = await instance.connect();
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  const began = performance.now();
  await connection.run(`CREATE TABLE log AS SELECT * FROM read_csv('${file}', header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', columns = {${types.join(', ')}})`);
  await connection.run('CHECKPOINT');
  const ms = performance.now() - began;
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE, (sum(coalesce(person_seconds,
       epoch(ended_at - started_at)::BIGINT * headcount)) FILTER (status IN ('declared', 'validated')))::DOUBLE FROM log`,
  );
  const [counted] = reader.getRows();
  connection.closeSync();
  instance.closeSync();
  await rm(path, { force: true });
  return { ms, rows: Number(counted?.[0]), seconds: Number(counted?.[1]) };
}
