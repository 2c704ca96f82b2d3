import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { alwaysNeeded, hasMonths, type MonthColumns, monthColumns } from './month-columns.js';
import { tablesOf } from './month-tables.js';

/** People of a block: their numbers from 64 × block. */
const BLOCK = 'block, bit_or(1::UBIGINT << (number & 63)::UBIGINT) AS bits';

/**
 * Keeps what `indicator.NAME` says by month, in the transaction that changed it: its numbers, and its people as bits.
 * `moved_day` holds the days that changed; `isWhole`: all of them. `twin`: a figure with the same rows, whose people are taken as they are.
 */
export async function keepMonths(
  connection: WarehouseConnection,
  header: IndicatorHeader,
  isWhole: boolean,
  twin?: IndicatorHeader,
): Promise<void> {
  if (!hasMonths(header)) return;
  const columns = await monthColumns(connection, header);
  const days = isWhole ? '' : await movedMonths(connection, columns);
  if (days === null) return;
  const selects = selectsOf(header, columns, days);
  const tables = tablesOf(header.name);
  const same = isWhole && twin && hasMonths(twin) ? tablesOf(twin.name) : null;
  for (const [table, computed] of Object.entries(selects)) {
    const name = tables[table as keyof typeof tables];
    const select = same && isOfPeople(table) ? `FROM ${same[table as keyof typeof same]}` : computed;
    if (isWhole) {
      await connection.run(`CREATE SCHEMA IF NOT EXISTS ${name.split('.')[0] ?? ''}`);
      await connection.run(`CREATE OR REPLACE TABLE ${name} AS ${select}`);
    } else {
      if (table !== 'slices')
        await connection.run(`DELETE FROM ${name} WHERE ${columns.day} IN (SELECT month FROM moved_month)`);
      await connection.run(`INSERT INTO ${name} BY NAME ${select}`);
    }
  }
}

const isOfPeople = (table: string) => table === 'slices' || table === 'people' || table === 'everyone';

/** The condition on days of the months that moved; null: none did. */
async function movedMonths(connection: WarehouseConnection, { day }: MonthColumns): Promise<string | null> {
  await connection.run(
    "CREATE OR REPLACE TEMP TABLE moved_month AS SELECT DISTINCT date_trunc('month', day)::DATE AS month FROM moved_day",
  );
  const [hull] = await connection.read<{ first: string | null; next: string | null }>(
    'SELECT min(month) AS first, (max(month) + INTERVAL 1 MONTH)::DATE AS next FROM moved_month',
  );
  if (!hull?.first || !hull.next) return null;
  return ` WHERE ${day} >= DATE '${hull.first}' AND ${day} < DATE '${hull.next}'
    AND date_trunc('month', ${day})::DATE IN (SELECT month FROM moved_month)`;
}

/** What each table holds of these days, in the order in which they are filled. */
function selectsOf(header: IndicatorHeader, columns: MonthColumns, days: string): Record<string, string> {
  const { day, dimensions, numbers, hasPeople } = columns;
  const tables = tablesOf(header.name);
  const kept = `indicator."${header.name}"`;
  const few = [day, ...alwaysNeeded(header).map((one) => `"${one}"`)].join(', ');
  const all = dimensions.join(', ');
  const month = `date_trunc('month', ${day})::DATE AS ${day}`;
  const same = dimensions.map((one) => `rows.${one} IS NOT DISTINCT FROM slices.${one}`).join(' AND ');
  const isNew = days === '' ? '' : ` AS rows ANTI JOIN ${tables.slices} AS slices ON ${same}`;
  const last = days === '' ? '0' : `(SELECT coalesce(max(slice), 0) FROM ${tables.slices})`;
  const inMonths = days === '' ? '' : ` WHERE ${day} IN (SELECT month FROM moved_month)`;
  const people = `SELECT rows.${day}, slice, unnest(people) AS number
    FROM (SELECT * REPLACE (${month}) FROM ${kept}${days}) AS rows JOIN ${tables.slices} AS slices ON ${same}`;
  return {
    numbers: `SELECT ${[month, all, ...numbers].join(', ')} FROM ${kept}${days} GROUP BY ALL ORDER BY ${day}`,
    whole: `SELECT ${[few, ...numbers].join(', ')} FROM ${tables.numbers}${inMonths} GROUP BY ALL ORDER BY ${day}`,
    ...(hasPeople && {
      slices: `SELECT (${last} + row_number() OVER (ORDER BY ${all}))::INTEGER AS slice, ${all}
        FROM (SELECT DISTINCT ${all} FROM ${tables.numbers}${inMonths})${isNew}`,
      people: `SELECT ${day}, slice, (number >> 6)::INTEGER AS ${BLOCK} FROM (${people}) GROUP BY ALL ORDER BY ${day}, slice`,
      everyone: `SELECT ${day}, block, bit_or(bits) AS bits FROM ${tables.people}${inMonths} GROUP BY ALL ORDER BY ${day}, block`,
    }),
  };
}
