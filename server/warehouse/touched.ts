import type { WarehouseConnection } from './connection.js';

/** Days `[from, to)`. */
export interface DayRange {
  from: string;
  to: string;
}

/** Every day there is. */
export const EVERY_DAY: DayRange = { from: '0001-01-01', to: '9999-12-31' };

const ADDED = `INSERT INTO refresh.touched
  SELECT $relation, unnest($from_days::DATE[]), unnest($to_days::DATE[]), nextval('refresh.change_number')`;

/** Figures made from this relation compute these days again. In the transaction that changed them. */
export async function touch(
  connection: WarehouseConnection,
  relation: string,
  ranges: readonly DayRange[],
): Promise<void> {
  if (ranges.length === 0) return;
  await connection.run(ADDED, {
    relation,
    from_days: ranges.map(({ from }) => from),
    to_days: ranges.map(({ to }) => to),
  });
}

/**
 * Changes a mirrored table by `change`, and notes the days its figures must compute again: those that
 * `queries/touches/TABLE.sql` finds from the rows that came, went or moved (`changed_row`), every day without that file.
 */
export async function touching(
  connection: WarehouseConnection,
  table: string,
  touches: string | undefined,
  change: () => Promise<void>,
): Promise<void> {
  const kept = `main."${table}"`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE earlier_row AS FROM ${kept}`);
  await change();
  await connection.run(`CREATE OR REPLACE TEMP TABLE changed_row AS
    (FROM earlier_row EXCEPT ALL FROM ${kept}) UNION ALL (FROM ${kept} EXCEPT ALL FROM earlier_row)`);
  const [changed] = await connection.read<{ rows: number }>('SELECT count(*) AS rows FROM changed_row');
  if (!changed?.rows) return;
  if (touches === undefined || !(await isAllThere(connection, touches))) return touch(connection, table, [EVERY_DAY]);
  await connection.run(
    `INSERT INTO refresh.touched SELECT $relation, from_day, to_day, nextval('refresh.change_number')
     FROM (${touches.replace(/;\s*$/, '')}\n) WHERE from_day < to_day`,
    { relation: table },
  );
}

/** Whether every table that the SELECT reads is mirrored here. */
async function isAllThere(connection: WarehouseConnection, select: string): Promise<boolean> {
  const names = [...new Set([...select.matchAll(/\bmain\.(\w+)/g)].map(([, name]) => name))];
  const [found] = await connection.read<{ missing: number }>(
    `SELECT count(*) AS missing FROM (SELECT unnest($names::VARCHAR[]) AS table_name)
     WHERE table_name NOT IN (
       SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'main'
     )`,
    { names },
  );
  return found?.missing === 0;
}
