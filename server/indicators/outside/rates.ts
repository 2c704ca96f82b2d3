import type { Snapshot } from '../../warehouse/snapshot.js';

/** What an hour of one type of activity (null: of every other) is worth, from a first day to the day after its last. */
export interface Rate {
  category: string | null;
  from: string;
  to: string | null;
  /** Exact, as text. */
  rate: string;
}

/** In the order in which the first that holds is taken: a type's own before that of all others, the latest first. */
export async function ratesNow(reader: Pick<Snapshot, 'read'>): Promise<Rate[]> {
  const rows = await reader.read<{ category: string | null; from: string; to: string | null; rate: string }>(
    `SELECT category, from_day::VARCHAR AS "from", to_day::VARCHAR AS "to", rate::VARCHAR AS rate
     FROM staging.time_rate ORDER BY category IS NULL, category, from_day DESC, to_day, rate`,
  );
  return rows.map(({ category, from, to, rate }) => ({ category, from, to, rate }));
}

/** The rate of an activity's day and type among those of a parameter; `none` where none holds. */
export function rateSql(parameter: string): string {
  const kept = `(r.category IS NULL OR r.category = activity_type) AND r."from" <= day AND (r."to" IS NULL OR day < r."to")`;
  return `coalesce(list_filter(from_json($${parameter}, '${SHAPE}'), lambda r: ${kept})[1].rate, 'none')`;
}

const SHAPE = '[{"category":"VARCHAR","from":"DATE","to":"DATE","rate":"VARCHAR"}]';
