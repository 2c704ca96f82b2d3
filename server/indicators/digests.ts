import { createHash } from 'node:crypto';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { onDays, type Stretch } from './day-ranges.js';

/**
 * Digests of the days of `computed`, whose volunteers are still keys, so that a result has the same digest whatever
 * numbers they have. Leaves them in `computed_day`.
 */
export async function digestComputed(connection: WarehouseConnection, { time }: IndicatorHeader): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE computed_day AS
     SELECT "${time.column}" AS day, count(*) AS rows_kept, sum(hash(computed)) AS digest FROM computed GROUP BY ALL`,
  );
}

/**
 * Replaces the digests of these days (null: of all) by those of `computed_day`. Leaves `kept_day`, the days that had or
 * have rows, counts them, and adds them to `moved_day`.
 */
export async function keepDigests(
  connection: WarehouseConnection,
  name: string,
  days: readonly Stretch[] | null,
): Promise<number> {
  const inside = days?.map((stretch) => `(${onDays('day', stretch)})`).join(' OR ') ?? 'true';
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE kept_day AS
     SELECT day FROM computed_day WHERE ${inside}
     UNION
     SELECT day FROM refresh.day_digest WHERE indicator = $name AND (${inside})`,
    { name },
  );
  await connection.run('DELETE FROM refresh.day_digest WHERE indicator = $name AND day IN (SELECT day FROM kept_day)', {
    name,
  });
  await connection.run(
    `INSERT INTO refresh.day_digest SELECT $name, day, rows_kept, digest FROM computed_day WHERE ${inside} ORDER BY day`,
    { name },
  );
  await connection.run('INSERT INTO moved_day SELECT day FROM kept_day ORDER BY day');
  const [kept] = await connection.read<{ days: number }>('SELECT count(*) AS days FROM kept_day');
  return kept?.days ?? 0;
}

/** Rows of the whole kept result, and a hash that is the same for the same rows, however they came to be. */
export async function resultOf(
  reader: Pick<WarehouseConnection, 'read'>,
  name: string,
): Promise<{ rows: number; hash: string }> {
  const [kept] = await reader.read<{ rows: number; digest: string }>(
    `SELECT coalesce(sum(rows_kept), 0)::BIGINT AS rows, coalesce(sum(digest), 0)::VARCHAR AS digest
     FROM refresh.day_digest WHERE indicator = $name`,
    { name },
  );
  const { rows = 0, digest = '0' } = kept ?? {};
  return { rows, hash: createHash('sha256').update(`${rows} ${digest}`).digest('hex') };
}
