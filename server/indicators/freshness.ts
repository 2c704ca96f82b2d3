import type { RefreshRun } from '../jobs/refresh-run.entity.js';
import type { Freshness } from './indicators.schemas.js';

const MS_PER_HOUR = 3_600_000;

/** `runs`: the last good one and the last one of an indicator. `maxAge` as in the header: '26h'. */
export function freshnessOf(good: RefreshRun | null, last: RefreshRun | null, maxAge: string, now: Date): Freshness {
  if (!good) return { state: 'never', asOf: null, reason: last ? 'last-run-failed' : null };
  const asOf = good.endedAt.toISOString();
  if (last && last.outcome === 'failed') return { state: 'stale', asOf, reason: 'last-run-failed' };
  const isOld = now.getTime() - good.endedAt.getTime() > Number.parseInt(maxAge, 10) * MS_PER_HOUR;
  return isOld ? { state: 'stale', asOf, reason: 'too-old' } : { state: 'fresh', asOf, reason: null };
}
