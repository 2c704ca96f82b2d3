import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import { cellsAsked } from './card-query.js';
import type { FigureRequest } from './request.js';

/** How few people stand behind one way of noting time, and behind what is validated or not; null where nobody is known. */
export async function fewestBehind(
  reader: Pick<Snapshot, 'read'>,
  header: IndicatorHeader,
  stored: readonly string[],
  request: FigureRequest,
): Promise<{ provenance: number | null; validated: number | null }> {
  if (!stored.includes('people')) return { provenance: null, validated: null };
  const { where, parameters } = cellsAsked(header.time.column, request);
  const group = stored.includes('largest_group') ? 'coalesce(max(largest_group), 0)' : '0';
  const [row] = await reader.read<{ provenance: number | null; validated: number | null }>(
    `WITH cells AS (
       SELECT provenance, status = 'validated' AS is_validated, people${stored.includes('largest_group') ? ', largest_group' : ''}
       FROM indicator."${header.name}" WHERE ${where} AND rows_counted > 0
     ), shares AS (
       SELECT GROUPING(provenance) = 0 AS is_provenance,
         greatest(len(list_distinct(coalesce(flatten(list(people)), []))), ${group}, 1)::INTEGER AS people
       FROM cells GROUP BY GROUPING SETS ((provenance), (is_validated))
     )
     SELECT min(people) FILTER (WHERE is_provenance) AS provenance, min(people) FILTER (WHERE NOT is_provenance) AS validated
     FROM shares`,
    parameters,
  );
  return { provenance: row?.provenance ?? null, validated: row?.validated ?? null };
}
