import type { OurApplication } from './application.ts';

const EVERY_DAY = { from: '0001-01-01', to: '9999-12-31' };

/**
 * Every figure's SELECT once from the raw rows, into a table of its own, in the same engine with the same settings.
 * Throws unless the rows are those that we keep.
 */
export async function plainTables({ warehouse, library }: OurApplication): Promise<number> {
  const asOf = new Date().toISOString();
  let ms = 0;
  for (const { header, sql } of library.indicators.values()) {
    const table = `plain."${header.name}"`;
    const began = performance.now();
    await warehouse.write(async (connection) => {
      await connection.run('CREATE SCHEMA IF NOT EXISTS plain');
      await connection.run(`CREATE TABLE ${table} AS ${sql.replace(/;\s*$/, '')}`, { ...EVERY_DAY, as_of: asOf });
    });
    ms += performance.now() - began;
    const kept = await warehouse.read<{ plain: string; ours: string }>(
      `SELECT (SELECT count(*)::VARCHAR || ' ' || coalesce(sum(hash(one)), 0)::VARCHAR FROM ${table} AS one) AS plain,
         (SELECT coalesce(sum(rows_kept), 0)::BIGINT::VARCHAR || ' ' || coalesce(sum(digest), 0)::VARCHAR
          FROM refresh.day_digest WHERE indicator = $name) AS ours`,
      { name: header.name },
    );
    if (kept[0]?.plain !== kept[0]?.ours) throw new Error(`${header.name} is not the same: ${JSON.stringify(kept)}`);
    await warehouse.write((connection) => connection.run(`DROP TABLE ${table}`));
  }
  return ms;
}
