import type { IndicatorFile, Library } from '../../query-files/library.js';
import { makeViews } from '../../query-files/staging-views.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { seenBy } from '../known-changes.js';
import { type Recipe, recipeOf } from '../recipe.js';
import { recompute } from '../recompute.js';
import { bring } from '../bringing.js';
import type { Moment } from '../refresh-plan.js';
import { storedColumns } from '../stored-columns.js';
import type { FileChange } from './file-changes.schemas.js';
import { movedBetween, numbersOf } from './slice-numbers.js';

/** More differences than this are counted, not listed. */
const MOST_LISTED = 20;

export interface Edited {
  /** As the figures are answered now; undefined when its file was refused since. */
  kept: IndicatorFile | undefined;
  file: IndicatorFile;
  /** Files on disk that changed, each after those it is made from: `file` and what it is made from. */
  line: readonly IndicatorFile[];
}

/** What one edited file would move. In a transaction that is taken back. */
export async function comparedFile(
  connection: WarehouseConnection,
  known: Library,
  disk: Library,
  { kept, file, line }: Edited,
  moment: Moment,
): Promise<Omit<FileChange, 'version' | 'title' | 'name' | 'message'>> {
  const { name } = file.header;
  const columns = await storedColumns(connection, name);
  if (kept && columns.length > 0) await bring(connection, known, kept, moment);
  const before = columns.length > 0 ? await numbersOf(connection, readable(kept ?? file, columns), moment) : new Map();
  const rowsBefore = columns.length > 0 ? await keptAside(connection, name) : 0;
  await makeViews(connection, disk.staging.values());
  for (const one of line) await recompute(connection, one, null, moment.now.toISOString(), { isChecked: false });
  const isOld = !kept && columns.length > 0 && (await hasChangedSince(connection, name, recipeOf(disk, file)));
  const moved = movedBetween(before, await numbersOf(connection, file.header, moment));
  const same = columns.join() === (await storedColumns(connection, name)).join();
  const apart = same ? await rowsApart(connection, name) : null;
  const rows = { kept: rowsBefore, file: await count(connection, `indicator."${name}"`), apart };
  if (columns.length === 0) return { state: 'new', rows, moved: [], movedCount: 0, isOld };
  const state = apart === 0 && moved.length === 0 ? 'same' : 'moves';
  return { state, rows, moved: moved.slice(0, MOST_LISTED), movedCount: moved.length, isOld };
}

/** Whether something that the figure is made from changed after its last good run. */
async function hasChangedSince(connection: WarehouseConnection, name: string, { relations }: Recipe): Promise<boolean> {
  const seen = await seenBy(connection, name);
  const [since] = await connection.read<{ changes: number }>(
    `SELECT count(*) AS changes FROM refresh.touched
     WHERE change > $seen AND list_contains($relations::VARCHAR[], relation)`,
    { seen: seen?.change ?? 0, relations },
  );
  return (since?.changes ?? 0) > 0;
}

/** Measures that the kept table can answer. */
function readable({ header }: IndicatorFile, columns: readonly string[]): IndicatorFile['header'] {
  const has = (name: string, { of }: { of?: string | undefined }) => columns.includes(of ?? name);
  const isMade = (kind: string) => ['ratio', 'balance'].includes(kind);
  const measures = Object.entries(header.measures).filter(([name, one]) => isMade(one.kind) || has(name, one));
  return {
    ...header,
    grain: header.grain.filter((one) => columns.includes(one)),
    measures: Object.fromEntries(measures),
  };
}

async function keptAside(connection: WarehouseConnection, name: string): Promise<number> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE kept_aside AS FROM indicator."${name}"`);
  return count(connection, 'kept_aside');
}

function rowsApart(connection: WarehouseConnection, name: string): Promise<number> {
  return count(
    connection,
    `((FROM indicator."${name}" EXCEPT ALL FROM kept_aside) UNION ALL (FROM kept_aside EXCEPT ALL FROM indicator."${name}"))`,
  );
}

async function count(connection: WarehouseConnection, relation: string): Promise<number> {
  const [row] = await connection.read<{ rows: number }>(`SELECT count(*) AS rows FROM ${relation}`);
  return row?.rows ?? 0;
}
