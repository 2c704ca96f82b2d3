import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { type DayRange, EVERY_DAY } from '../warehouse/touched.js';
import { type Stretch, stretches } from './day-ranges.js';

/** Rows of the log that are looked at together: sets of people are held in memory while they are made. */
const MOST_ROWS = 200_000;

/**
 * The days to compute, as pieces of work that fit in memory, each of stretches computed together. A row depends only on
 * days near its own, so that the pieces give what the whole would. `ranges`: null for all days.
 */
export async function piecesOf(
  connection: WarehouseConnection,
  { refresh }: IndicatorHeader,
  ranges: readonly DayRange[] | null,
  mostRows = MOST_ROWS,
): Promise<Stretch[][]> {
  const whole = stretches(ranges ?? [EVERY_DAY]);
  // What depends on other days costs as much for each piece as for all of them.
  if (mostRows === Infinity || !refresh.incremental || Number.parseInt(refresh.lookback, 10) > 0) return [whole];
  const starts = await startsOf(connection, mostRows);
  const cut = whole.flatMap((stretch) => cutAt(stretch, starts));
  return cut.length === whole.length ? [whole] : cut.map((stretch) => [stretch]);
}

/** First days of pieces, after the first piece. */
async function startsOf(connection: WarehouseConnection, mostRows: number): Promise<string[]> {
  const rows = await connection.read<{ day: string }>(
    `WITH days AS (SELECT day, count(*) AS lines FROM main.activity GROUP BY day),
       running AS (SELECT day, (sum(lines) OVER (ORDER BY day) - lines) // $most::BIGINT AS piece FROM days)
     SELECT min(day) AS day FROM running GROUP BY piece ORDER BY day`,
    { most: mostRows },
  );
  return rows.slice(1).map(({ day }) => day);
}

function cutAt({ hull, days }: Stretch, starts: readonly string[]): Stretch[] {
  const edges = [hull.from, ...starts.filter((day) => day > hull.from && day < hull.to), hull.to];
  return edges.slice(1).flatMap((to, at): Stretch[] => {
    const from = edges[at] ?? to;
    const inside = days?.filter((day) => day >= from && day < to) ?? null;
    return inside?.length === 0 ? [] : [{ hull: { from, to }, days: inside }];
  });
}
