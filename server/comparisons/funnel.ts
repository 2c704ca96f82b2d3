import type { ComparisonView } from './comparisons.schemas.js';
import type { Compared } from './compared-missions.js';
import { funnelLimits } from './shrinkage.js';

const STEPS = 40;

/** The limits, from half of the shortest mission to a little beyond the longest: closer together where they bend. */
export function funnelOf({ missions, pooled, dispersion }: Compared): ComparisonView['funnel'] {
  const hours = missions.flatMap((mission) => (mission.rate === null ? [] : mission.hours));
  if (!pooled || !dispersion || hours.length === 0) return [];
  const least = Math.min(...hours) / 2;
  const most = Math.max(...hours) * 1.05;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = least * (most / least) ** (step / STEPS);
    const [low95, high95] = funnelLimits(pooled, dispersion, at, 1.96);
    const [low998, high998] = funnelLimits(pooled, dispersion, at, 3.09);
    return { hours: at, low95, high95, low998, high998 };
  });
}
