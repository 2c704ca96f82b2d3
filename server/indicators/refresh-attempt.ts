import type { RunView } from './indicators.schemas.js';
import { stretches } from './day-ranges.js';
import { resultOf } from './digests.js';
import { keepMonths } from './months/keep-months.js';
import { hasDependants, type Recipe, recipeOf } from './recipe.js';
import { comparedWith, requireReconciled } from './reconciliation.js';
import { recompute } from './recompute.js';
import { isMadeFrom, keepSeen, type Moment, type Plan, planOf } from './refresh-plan.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFault } from '../query-files/query-problem.js';
import { viewProblem } from '../query-files/staging-views.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Writer } from '../warehouse/site.js';
import { copyTwin, twinOf } from './twin.js';
import { EVERY_DAY, touch } from '../warehouse/touched.js';

type Result = Pick<RunView, 'days' | 'rows' | 'hash' | 'outcome' | 'errorCode' | 'message'>;

/**
 * Computes the days of one figure that changed and keeps them, all or nothing: a failure leaves the last good result,
 * and what changed is still to be seen. `onlyIfChanged`: `unchanged` when there is nothing to compute.
 */
export async function attempt(
  library: Library,
  one: IndicatorFile,
  moment: Moment,
  onlyIfChanged: boolean,
  write: Writer,
): Promise<Result | 'unchanged'> {
  const timeoutMs = Number.parseInt(one.header.refresh.timeout, 10) * 1000;
  const recipe = recipeOf(library, one);
  try {
    return await write(
      async (connection) => {
        await requireViews(connection, one, recipe);
        const plan = await planOf(connection, one, recipe, moment, onlyIfChanged);
        if (onlyIfChanged && plan.ranges?.length === 0) return 'unchanged';
        const { days, twin } = await bringTo(connection, library, one, plan, moment);
        if (plan.ranges?.length !== 0) await keepMonths(connection, one.header, plan.ranges === null, twin?.header);
        return kept(connection, one, recipe, plan, moment, days);
      },
      { timeoutMs },
    );
  } catch (error) {
    return failed(error);
  }
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
  const recipe = recipeOf(library, one);
  const plan = await planOf(connection, one, recipe, moment, true);
  if (plan.ranges?.length === 0) return;
  await bringTo(connection, library, one, plan, moment);
  await keepSeen(connection, one.header.name, recipe, plan, moment);
}

async function bringTo(
  connection: WarehouseConnection,
  library: Library,
  one: IndicatorFile,
  plan: Plan,
  moment: Moment,
): Promise<{ days: number; twin: IndicatorFile | null }> {
  const { name } = one.header;
  const { ranges } = plan;
  if (ranges?.length === 0) return { days: 0, twin: null };
  const twin = await twinOf(connection, library, one, plan);
  const days = twin
    ? await copyTwin(connection, one, twin, ranges)
    : await recompute(connection, one, ranges, moment.now.toISOString());
  await requireReconciled(connection, library, one.header, stretches(ranges ?? [EVERY_DAY]));
  if (hasDependants(library, name)) await touch(connection, `indicator.${name}`, ranges ?? [EVERY_DAY]);
  return { days, twin };
}

async function kept(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  recipe: Recipe,
  plan: Plan,
  moment: Moment,
  days: number,
): Promise<Result> {
  await keepSeen(connection, header.name, recipe, plan, moment);
  const result = await resultOf(connection, header.name);
  return { days: plan.ranges ? days : null, ...result, outcome: 'succeeded', errorCode: null, message: null };
}

/** A view that cannot be made stays as it was: nothing is computed from it and called made from the new one. */
async function requireViews(connection: WarehouseConnection, { header }: IndicatorFile, recipe: Recipe): Promise<void> {
  if (await isMadeFrom(connection, header.name, recipe)) return;
  for (const view of recipe.views) {
    const problem = await viewProblem(connection, view);
    if (problem) throw new QueryFault(problem.code, `${problem.file}: ${problem.message}`);
  }
}

function failed(error: unknown): Result {
  const code = error instanceof QueryFault ? error.code : ((error as { code?: string }).code ?? 'query-failed');
  const message = error instanceof Error ? error.message : String(error);
  return { days: null, rows: null, hash: null, outcome: 'failed', errorCode: code, message };
}
