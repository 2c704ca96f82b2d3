import { createHash } from 'node:crypto';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { onDays, type Stretch } from './day-ranges.js';

/** What a day will keep, beside whether it keeps something else now. */
export interface DayDigest {
  day: string;
  /** Null: nothing. */
  rows: number | null;
  digest: string | null;
  isMoved: boolean;
}

/**
 * A SELECT of digests of the days of `computed`, whose volunteers are still keys, so that a result has the same digest
 * whatever numbers they have.
 */
export function digestsComputed({ time }: IndicatorHeader): string {
  return `SELECT "${time.column}" AS day, count(*) AS rows_kept, sum(hash(computed)) AS digest FROM computed GROUP BY ALL`;
}

/** A SELECT of the digests that a figure keeps. */
export function digestsKept(parameter: string): string {
  return `SELECT day, rows_kept, digest FROM refresh.day_digest WHERE indicator = $${parameter}`;
}

/** Of these days (null: of all) those that keep rows or will: each as `found` says, compared with what it keeps now. */
export async function comparedDays(
  connection: WarehouseConnection,
  name: string,
  found: string,
  days: readonly Stretch[] | null,
  parameters: Readonly<Record<string, string>> = {},
): Promise<DayDigest[]> {
  const inside = days?.map((stretch) => `(${onDays('day', stretch)})`).join(' OR ') ?? 'true';
  return connection.read<DayDigest>(
    `SELECT day, found.rows_kept AS rows, found.digest::VARCHAR AS digest,
       (found.rows_kept IS DISTINCT FROM kept.rows_kept OR found.digest IS DISTINCT FROM kept.digest) AS "isMoved"
     FROM (SELECT day, rows_kept, digest FROM (${found}) WHERE ${inside}) AS found
     FULL JOIN (SELECT day, rows_kept, digest FROM (${digestsKept('name')}) WHERE ${inside}) AS kept USING (day)
     ORDER BY day`,
    { ...parameters, name },
  );
}

/** Keeps the digests of days that moved. */
export async function keepDigests(
  connection: WarehouseConnection,
  name: string,
  moved: readonly DayDigest[],
): Promise<void> {
  await connection.run(
    'DELETE FROM refresh.day_digest WHERE indicator = $name AND day IN (SELECT unnest($days::DATE[]))',
    { name, days: moved.map(({ day }) => day) },
  );
  const there = moved.filter(({ rows }) => rows !== null);
  if (there.length === 0) return;
  await connection.run(
    `INSERT INTO refresh.day_digest
     SELECT $name, unnest($days::DATE[]), unnest($rows::BIGINT[]), unnest($digests::VARCHAR[])::HUGEINT`,
    {
      name,
      days: there.map(({ day }) => day),
      rows: there.map(({ rows }) => rows),
      digests: there.map(({ digest }) => digest),
    },
  );
}

export interface KeptResult {
  rows: number;
  hash: string;
}

/** Rows of the whole kept result, and a hash that is the same for the same rows, however they came to be. */
export async function resultOf(reader: Pick<WarehouseConnection, 'read'>, name: string): Promise<KeptResult> {
  return (await resultsOf(reader, [name])).get(name) ?? resultWith(0, '0');
}

/** The same of several, those without any row left out. */
export async function resultsOf(
  reader: Pick<WarehouseConnection, 'read'>,
  names: readonly string[],
): Promise<Map<string, KeptResult>> {
  const kept = await reader.read<{ name: string; rows: number; digest: string }>(
    `SELECT indicator AS name, sum(rows_kept)::BIGINT AS rows, sum(digest)::VARCHAR AS digest
     FROM refresh.day_digest WHERE list_contains($names::VARCHAR[], indicator) GROUP BY indicator`,
    { names },
  );
  return new Map(kept.map(({ name, rows, digest }) => [name, resultWith(rows, digest)]));
}

export function resultWith(rows: number, digest: string): KeptResult {
  return { rows, hash: createHash('sha256').update(`${rows} ${digest}`).digest('hex') };
}
