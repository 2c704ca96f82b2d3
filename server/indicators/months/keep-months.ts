import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { ColumnDescription, WarehouseConnection } from '../../warehouse/connection.js';
import { onListed } from '../day-ranges.js';
import { alwaysNeeded, hasMonths, type MonthColumns, monthColumns } from './month-columns.js';
import { tablesOf } from './month-tables.js';

/** People of a block: their numbers from 64 × block. */
const BLOCK = 'block, bit_or(1::UBIGINT << (number & 63)::UBIGINT) AS bits';

interface Beside {
  /** A figure with the same rows, whose people are taken as they are. */
  twin?: IndicatorHeader | undefined;
  /** Columns of the figure's rows, where they are known. */
  stored?: readonly ColumnDescription[] | undefined;
}

/** Months that moved, more than this: the figure may as well be kept anew. */
const MANY_MONTHS = 12;

/**
 * Keeps what `indicator.NAME` says by month, in the transaction that changed it: its numbers, and its people as bits.
 * `moved`: the days that changed; null: all of them.
 */
export async function keepMonths(
  connection: WarehouseConnection,
  header: IndicatorHeader,
  moved: readonly string[] | null,
  { twin, stored }: Beside = {},
): Promise<void> {
  if (!hasMonths(header) || moved?.length === 0) return;
  const columns = await monthColumns(connection, header, stored);
  const months = moved && (await monthsToKeep(connection, header, columns, moved));
  const selects = selectsOf(header, columns, months);
  const tables = tablesOf(header.name);
  const same = months === null && twin && hasMonths(twin) ? tablesOf(twin.name) : null;
  for (const [table, computed] of Object.entries(selects)) {
    const name = tables[table as keyof typeof tables];
    const select = same && isOfPeople(table) ? `FROM ${same[table as keyof typeof same]}` : computed;
    if (months === null) {
      await connection.run(`CREATE SCHEMA IF NOT EXISTS ${name.split('.')[0] ?? ''}`);
      await connection.run(`CREATE OR REPLACE TABLE ${name} AS ${select}`);
    } else {
      if (table !== 'slices') await connection.run(`DELETE FROM ${name} WHERE ${onListed(columns.day, months)}`);
      await connection.run(`INSERT INTO ${name} BY NAME ${select}`);
    }
  }
}

const isOfPeople = (table: string) => table === 'slices' || table === 'people' || table === 'everyone';

/** First days of the months of these days; null where most of all months are. */
async function monthsToKeep(
  connection: WarehouseConnection,
  { name }: IndicatorHeader,
  { day }: MonthColumns,
  moved: readonly string[],
): Promise<string[] | null> {
  const months = [...new Set(moved.map((one) => `${one.slice(0, -2)}01`))];
  if (months.length <= MANY_MONTHS) return months;
  const [kept] = await connection.read<{ months: number }>(
    `SELECT count(DISTINCT ${day}) AS months FROM ${tablesOf(name).whole}`,
  );
  return months.length * 2 > (kept?.months ?? 0) ? null : months;
}

/** The days of these months, sorted. */
function within(day: string, months: readonly string[]): string {
  const [first, last = first] = [months[0], months.at(-1)];
  const hull = `${day} >= DATE '${first}' AND ${day} < (DATE '${last}' + INTERVAL 1 MONTH)::DATE`;
  return months.length === 1 ? hull : `${hull} AND ${onListed(`date_trunc('month', ${day})::DATE`, months)}`;
}

/** What each table holds of these days, in the order in which they are filled. */
function selectsOf(
  header: IndicatorHeader,
  columns: MonthColumns,
  months: readonly string[] | null,
): Record<string, string> {
  const { day, dimensions, numbers, hasPeople } = columns;
  const tables = tablesOf(header.name);
  const kept = `indicator."${header.name}"`;
  const few = [day, ...alwaysNeeded(header).map((one) => `"${one}"`)].join(', ');
  const all = dimensions.join(', ');
  const month = `date_trunc('month', ${day})::DATE AS ${day}`;
  const same = dimensions.map((one) => `rows.${one} IS NOT DISTINCT FROM slices.${one}`).join(' AND ');
  const days = months ? ` WHERE ${within(day, months)}` : '';
  const isNew = days === '' ? '' : ` AS rows ANTI JOIN ${tables.slices} AS slices ON ${same}`;
  const last = days === '' ? '0' : `(SELECT coalesce(max(slice), 0) FROM ${tables.slices})`;
  const inMonths = months === null ? '' : ` WHERE ${onListed(day, months)}`;
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
