import type { RefreshRun } from '../jobs/refresh-run.entity.js';

const MINUTES = 60_000;
/** Query file, section 7: a failed run is tried again after 1, 5 and 25 minutes, then at its next time. */
const DELAYS = [1, 5, 25];

/** Runs remembered to decide: the failed one and every retry that may have followed it. */
export const RUNS_TO_REMEMBER = DELAYS.length + 1;

/** When a figure whose last run failed is computed again; null: not before its next time. `runs`: the latest first. */
export function retryAt(runs: readonly Pick<RefreshRun, 'cause' | 'outcome' | 'endedAt'>[]): Date | null {
  const [last] = runs;
  if (last?.outcome !== 'failed') return null;
  const firstOther = runs.findIndex(({ cause, outcome }) => cause !== 'retry' || outcome !== 'failed');
  const delay = DELAYS[firstOther === -1 ? runs.length : firstOther];
  return delay === undefined ? null : new Date(last.endedAt.getTime() + delay * MINUTES);
}
