import { z } from 'zod';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { activityColumns, type ActivityRow } from './activity-row.js';
import { type BesideRow, besideRows } from './beside.js';
import { cursorAfter, readCursor } from './cursor.js';
import { filtered, filterParameters } from './queue-filter.js';
import { PLAIN_RANK } from './queue-rows.js';
import type { QueueQuery } from './validation.schemas.js';

type QueuedRow = ActivityRow & { rank: number; live_flags: string[] };
interface Choice {
  id: string;
  name: string;
  count: number;
}

export interface QueuePage {
  rows: QueuedRow[];
  beside: BesideRow[];
  imported: ActivityRow[];
  next: string | null;
  total: number;
  counts: { all: number; unusual: number; disputed: number };
  sources: Choice[];
  imports: Choice[];
  missions: Choice[];
  reasons: Choice[];
}

/** Reads one page of `queue_row`, and what stands beside its rows. */
export async function readPage(connection: WarehouseConnection, query: QueueQuery): Promise<QueuePage> {
  const { rows, next } = await readRows(connection, query);
  const ids = rows.map(({ activity_id }) => activity_id);
  const [counts] = await connection.read<QueuePage['counts']>(
    `SELECT count(*) AS "all", count(*) FILTER (rank < ${PLAIN_RANK}) AS unusual, count(*) FILTER (rank = 0) AS disputed FROM queue_row`,
  );
  const [filteredCount] = await connection.read<{ total: number }>(
    `SELECT count(*) AS total FROM queue_row WHERE ${filtered}`,
    filterParameters(query),
  );
  return {
    rows,
    next,
    beside: await besideRows(connection, ids),
    imported: await importedRows(connection, ids),
    total: filteredCount?.total ?? 0,
    counts: counts ?? { all: 0, unusual: 0, disputed: 0 },
    ...(await readChoices(connection)),
  };
}

async function readRows(connection: WarehouseConnection, query: QueueQuery) {
  const after = readCursor(query.cursor, z.tuple([z.number(), z.iso.date(), z.string()]));
  const [rank, day, id] = after ?? [null, null, null];
  const rows = await connection.read<QueuedRow>(
    `SELECT ${activityColumns('activity', 'mission')}, queue_row.rank, queue_row.flags AS live_flags
     FROM (
       SELECT * FROM queue_row
       WHERE ${filtered}
         AND ($rank::INTEGER IS NULL OR (rank, day, activity_id) > ($rank::INTEGER, $day::DATE, $id::VARCHAR))
       ORDER BY rank, day, activity_id LIMIT $most::INTEGER) AS queue_row
     JOIN activity ON activity.rowid = queue_row.row_at
     LEFT JOIN mission ON mission.mission_id = activity.mission_id
     ORDER BY queue_row.rank, activity.day, activity.activity_id`,
    { ...filterParameters(query), rank, day, id, most: query.limit + 1 },
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next = rows.length > query.limit && last ? cursorAfter([last.rank, last.day, last.activity_id]) : null;
  return { rows: page, next };
}

function importedRows(connection: WarehouseConnection, ids: readonly string[]): Promise<ActivityRow[]> {
  return connection.read<ActivityRow>(
    `SELECT ${activityColumns('said', 'mission')}
     FROM corrected_activity AS said LEFT JOIN mission ON mission.mission_id = said.mission_id
     WHERE said.activity_id IN (SELECT unnest($ids::VARCHAR[])) ORDER BY said.activity_id`,
    { ids },
  );
}

/** What the queue can be narrowed to, most frequent first. Names of imports are the registry's to tell. */
async function readChoices(connection: WarehouseConnection) {
  const choices = (id: string, name: string, from = 'queue_row') =>
    connection.read<Choice>(
      `SELECT ${id} AS id, coalesce(any_value(${name}), ${id}) AS name, count(*) AS count
       FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY count DESC, id LIMIT 200`,
    );
  return {
    sources: await choices('source', 'source'),
    imports: await choices('import_id', 'import_id'),
    missions: await choices('mission_id', 'title', 'queue_row LEFT JOIN mission USING (mission_id)'),
    reasons: await choices('flag', 'flag', '(SELECT unnest(flags) AS flag FROM queue_row)'),
  };
}
