import type { RegistryManager } from '../../registry/registry.js';
import { weekOf } from '../candidates/week.js';
import type { RunMetrics } from '../proposals/run-metrics.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';

/** Half a year. */
const SHOWN = 26;

export interface WatchedWeek {
  week: string;
  metrics: RunMetrics;
}

/**
 * One calculation for each week, the oldest week first: the last that was begun before the week, so that all of it is in
 * it, or else the last.
 */
export async function watchedWeeks(em: RegistryManager, zone: string): Promise<WatchedWeek[]> {
  const latest = { orderBy: { id: 'desc' }, limit: 400, disableIdentityMap: true } as const;
  const runs = await em.find(AllocationRun, { state: 'done' }, latest);
  const byWeek = new Map<string, { metrics: RunMetrics; isWhole: boolean }>();
  for (const { week, startedAt, metrics } of runs) {
    if (!metrics) continue;
    const isWhole = startedAt < weekOf(week, zone).from;
    const known = byWeek.get(week);
    if (!known || (isWhole && !known.isWhole)) byWeek.set(week, { metrics, isWhole });
  }
  const weeks = [...byWeek].map(([week, { metrics }]) => ({ week, metrics }));
  return weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1)).slice(-SHOWN);
}
