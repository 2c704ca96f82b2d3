import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';
import { type DayRange, EVERY_DAY } from '../warehouse/touched.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFault } from '../query-files/query-problem.js';
import { viewProblem } from '../query-files/staging-views.js';
import { joined, stretches } from './day-ranges.js';
import { addDays } from './days.js';
import type { DayDigest } from './digests.js';
import { KnownChanges } from './known-changes.js';
import { keepMonths } from './months/keep-months.js';
import { hasDependants, type Recipe, recipeOf } from './recipe.js';
import { comparedWith, requireReconciled } from './reconciliation.js';
import { recompute } from './recompute.js';
import { isMadeFrom, type Moment, type Plan, planOf } from './refresh-plan.js';
import type { SharedRows } from './shared-rows.js';
import { copyTwin, twinOf } from './twin.js';

/** What figures are brought up to date with, in one transaction. */
export interface Bringing {
  connection: WarehouseConnection;
  library: Library;
  known: KnownChanges;
  moment: Moment;
  shared?: SharedRows;
}

/**
 * Brings one figure up to date with its months, in the caller's transaction, which has still to keep what is known.
 * Returns how many days were computed, null for all. Throws what makes it fail.
 */
export async function bringWhole(
  bringing: Bringing,
  one: IndicatorFile,
  onlyIfChanged: boolean,
): Promise<number | null | 'unchanged'> {
  const { connection, library, known, moment } = bringing;
  const recipe = recipeOf(library, one);
  await requireViews(bringing, one, recipe);
  const plan = await planOf(known, one, recipe, moment, onlyIfChanged);
  if (onlyIfChanged && plan.ranges?.length === 0) {
    known.passOver(one.header.name);
    return 'unchanged';
  }
  const { days, twin, columns } = await bringTo(bringing, one, plan);
  await keepMonths(connection, one.header, plan.ranges && movedOf(days), { twin: twin?.header, stored: columns });
  known.saw(one.header.name, seenWith(recipe, plan, moment));
  return plan.ranges && days.length;
}

/**
 * Computes what changed for one figure since its last good run, and before it for those it is made from and those its
 * sums must equal, in the caller's transaction. Throws what makes it fail.
 */
export async function bring(
  connection: WarehouseConnection,
  library: Library,
  one: IndicatorFile,
  moment: Moment,
): Promise<void> {
  const madeFrom = one.relations.filter((relation) => relation.startsWith('indicator.'));
  for (const figure of [...madeFrom, ...comparedWith(one.header)]) {
    const other = library.indicators.get(figure.slice('indicator.'.length));
    if (other) await bring(connection, library, other, moment);
  }
  const known = await KnownChanges.of(connection);
  const recipe = recipeOf(library, one);
  const plan = await planOf(known, one, recipe, moment, true);
  if (plan.ranges?.length === 0) return;
  await bringTo({ connection, library, known, moment }, one, plan);
  known.saw(one.header.name, seenWith(recipe, plan, moment));
  await known.keep();
}

interface Brought {
  days: DayDigest[];
  twin?: IndicatorFile;
  columns?: ColumnDescription[];
}

async function bringTo(
  { connection, library, known, moment, shared }: Bringing,
  one: IndicatorFile,
  plan: Plan,
): Promise<Brought> {
  const { name } = one.header;
  const { ranges } = plan;
  if (ranges?.length === 0) return { days: [] };
  const twin = twinOf(known, library, one, plan);
  const manner = shared && ranges ? { shared, mostRows: Infinity } : {};
  const brought: Brought = twin
    ? { twin, days: await copyTwin(connection, one, twin, ranges) }
    : await recompute(connection, one, ranges, moment.now.toISOString(), manner);
  await requireReconciled(connection, library, one.header, stretches(ranges ?? [EVERY_DAY]));
  if (hasDependants(library, name))
    await known.touch(`indicator.${name}`, ranges ? movedRanges(brought.days) : [EVERY_DAY]);
  return brought;
}

function movedOf(days: readonly DayDigest[]): string[] {
  return days.filter(({ isMoved }) => isMoved).map(({ day }) => day);
}

function movedRanges(days: readonly DayDigest[]): DayRange[] {
  return joined(movedOf(days).map((day) => ({ from: day, to: addDays(day, 1) })));
}

function seenWith({ hash }: Recipe, { change }: Plan, { now }: Moment) {
  return { recipe: hash, change, as_of: now.toISOString() };
}

/** A view that cannot be made stays as it was: nothing is computed from it and called made from the new one. */
async function requireViews({ connection, known }: Bringing, { header }: IndicatorFile, recipe: Recipe): Promise<void> {
  if (isMadeFrom(known, header.name, recipe)) return;
  for (const view of recipe.views) {
    const problem = await viewProblem(connection, view);
    if (problem) throw new QueryFault(problem.code, `${problem.file}: ${problem.message}`);
  }
}
