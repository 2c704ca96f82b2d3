import type * as CertificateFile from '../../../server/allocation/plan/certificate/certificate.js';
import type * as ColumnsFile from '../../../server/allocation/plan/column-values.js';
import type * as DraftFile from '../../../server/allocation/plan/draft.js';
import type * as GreedyFile from '../../../server/allocation/plan/greedy-plan.js';
import type * as ModelFile from '../../../server/allocation/plan/linear-model.js';
import type * as OpenFile from '../../../server/allocation/plan/open-plan.js';
import type * as LimitsFile from '../../../server/allocation/plan/pair-limits.js';
import type * as PlannerFile from '../../../server/allocation/plan/planner.js';
import type * as ProblemFile from '../../../server/allocation/plan/problem.js';
import type * as SolverFile from '../../../server/allocation/plan/solver.js';
import type * as SortedFile from '../../../server/allocation/plan/sorted-problem.js';

/** The built server, as `npm start` runs it. */
export const builtServer = <T>(name: string): Promise<T> =>
  import(new URL(`../../../dist/server/${name}.js`, import.meta.url).href);
const built = <T>(name: string): Promise<T> => builtServer(`allocation/plan/${name}`);

export const { certificate } = await built<typeof CertificateFile>('certificate/certificate');
export const { columnValues } = await built<typeof ColumnsFile>('column-values');
export const { Draft } = await built<typeof DraftFile>('draft');
export const { greedyPlan } = await built<typeof GreedyFile>('greedy-plan');
export const { linearModel } = await built<typeof ModelFile>('linear-model');
export const { OpenPlan } = await built<typeof OpenFile>('open-plan');
export const { pairLimits } = await built<typeof LimitsFile>('pair-limits');
export const { Planner } = await built<typeof PlannerFile>('planner');
export const { ordinaryWeights } = await built<typeof ProblemFile>('problem');
export const { openSolver } = await built<typeof SolverFile>('solver');
export const { sortedProblem } = await built<typeof SortedFile>('sorted-problem');
