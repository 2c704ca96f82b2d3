import type { IndicatorFile, Library } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Writer } from '../warehouse/site.js';
import { joined, onDays, stretches } from './day-ranges.js';
import { resultsOf } from './digests.js';
import { KnownChanges } from './known-changes.js';
import { type Recipe, recipeOf } from './recipe.js';
import { attempt, type Result, succeeded, timeoutOf } from './refresh-attempt.js';
import { bringWhole } from './bringing.js';
import { isMadeFrom, type Moment } from './refresh-plan.js';
import { SharedRows } from './shared-rows.js';

/** Rows of the log on the days that changed, for figures to be kept together: what is held until all of them are. */
const MOST_ROWS = 100_000;
/** Figures in a group: the engine holds a block for each column that is added to, until it commits. */
const MOST_FIGURES = 8;

export interface Attempt {
  file: IndicatorFile;
  result: Result | 'unchanged';
}

interface Asked {
  library: Library;
  moment: Moment;
  onlyIfChanged: boolean;
  /** Figures not begun are then left, without a run. */
  isOver: () => boolean;
  write: Writer;
}

/**
 * Files in their order, in groups to be kept in one transaction each: those for which little changed. One whose files
 * changed, or for which much did, is a group of its own, so that others may write between two of them.
 */
export function groupsOf(
  write: Writer,
  library: Library,
  files: readonly IndicatorFile[],
  mostRows = MOST_ROWS,
): Promise<IndicatorFile[][]> {
  return write(async (connection) => {
    const known = await KnownChanges.of(connection);
    const recipes = new Map(files.map((one) => [one, recipeOf(library, one)]));
    const followed = new Map([...recipes].filter(([{ header }, recipe]) => isMadeFrom(known, header.name, recipe)));
    const isLittle = (await rowsTouched(connection, known, followed)) <= mostRows;
    const groups: IndicatorFile[][] = [];
    for (const file of files) {
      const group = groups.at(-1);
      const isJoined = isLittle && followed.has(file) && group?.every((one) => followed.has(one));
      if (group && isJoined && group.length < MOST_FIGURES) group.push(file);
      else groups.push([file]);
    }
    return groups;
  });
}

/** How many rows of the log stand on days that one of these figures has not seen. */
async function rowsTouched(
  connection: WarehouseConnection,
  known: KnownChanges,
  followed: ReadonlyMap<IndicatorFile, Recipe>,
): Promise<number> {
  const touched = [...followed].flatMap(([{ header }, { relations }]) =>
    known.since(known.seen(header.name)?.change ?? 0, relations),
  );
  const days = stretches(joined(touched));
  if (days.length === 0) return 0;
  const [log] = await connection.read<{ rows: number }>(
    `SELECT count(*) AS rows FROM main.activity WHERE ${days.map((one) => `(${onDays('day', one)})`).join(' OR ')}`,
  );
  return log?.rows ?? 0;
}

/**
 * Brings a group up to date in one transaction. When one of them fails, nothing of the group is kept: those before it
 * are kept again together, it is computed alone, and those after it together.
 */
export async function attemptTogether(asked: Asked, files: readonly IndicatorFile[]): Promise<Attempt[]> {
  const { library, moment, onlyIfChanged, write } = asked;
  const [first, ...others] = files;
  if (!first || asked.isOver()) return [];
  if (others.length === 0)
    return [{ file: first, result: await attempt(library, first, moment, onlyIfChanged, write) }];
  const progress: Progress = { under: null };
  try {
    return await write((connection) => bringAll(connection, asked, files, progress), {
      timeoutMs: Math.min(...files.map(timeoutOf)),
    });
  } catch {
    const { under } = progress;
    // Not a figure's doing: each says for itself what it meets.
    const cuts = under === null ? files.map((_, at) => [at, at + 1]) : [[0, under], [under, under + 1], [under + 1]];
    const done: Attempt[] = [];
    for (const [from, to] of cuts) done.push(...(await attemptTogether(asked, files.slice(from, to))));
    return done;
  }
}

/** Which of a group is being computed. */
interface Progress {
  under: number | null;
}

async function bringAll(
  connection: WarehouseConnection,
  { library, moment, onlyIfChanged, isOver }: Asked,
  files: readonly IndicatorFile[],
  progress: Progress,
): Promise<Attempt[]> {
  const known = await KnownChanges.of(connection);
  const bringing = { connection, library, known, moment, shared: new SharedRows(connection, files) };
  const brought = new Map<IndicatorFile, number | null | 'unchanged'>();
  for (const [at, file] of files.entries()) {
    if (at > 0 && isOver()) break;
    progress.under = at;
    brought.set(file, await bringWhole(bringing, file, onlyIfChanged));
  }
  progress.under = null;
  const names = [...brought].flatMap(([{ header }, days]) => (days === 'unchanged' ? [] : [header.name]));
  if (names.length > 0) await known.keep();
  const results = await resultsOf(connection, names);
  return [...brought].map(([file, days]) => ({
    file,
    result: days === 'unchanged' ? days : succeeded(days, results.get(file.header.name)),
  }));
}
