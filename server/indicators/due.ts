import type { RefreshRun } from '../jobs/refresh-run.entity.js';
import { missedSince } from '../jobs/occurrence.js';
import { retryAt } from './retries.js';

/**
 * Whether a figure is computed now: its time has come since its last run, or the minute to try again after a failure.
 * Decided from what was run, so that clocks that jump and processes that start again give each time exactly once.
 * `runs`: the latest first.
 */
export function dueNow(
  runs: readonly Pick<RefreshRun, 'cause' | 'outcome' | 'startedAt' | 'endedAt'>[],
  schedule: string,
  zone: string,
  now: Date,
): 'schedule' | 'retry' | null {
  if (missedSince(schedule, zone, runs[0]?.startedAt ?? null, now)) return 'schedule';
  const again = retryAt(runs);
  return again !== null && again <= now ? 'retry' : null;
}
