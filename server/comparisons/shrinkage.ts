import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';

/** One mission: how much of the same thing, in how many hours. */
export interface Given {
  quantity: number;
  hours: number;
}

export interface Prior {
  alpha: number;
  beta: number;
}

export interface Shrunken {
  rate: number;
  /** 95 %. */
  low: number;
  high: number;
}

/** Σ quantity ÷ Σ hours. */
export function pooledRate(missions: readonly Given[]): number {
  return sum(missions, ({ quantity }) => quantity) / sum(missions, ({ hours }) => hours);
}

/**
 * How far missions lie apart beyond what chance alone gives: the gamma prior of their rates (spec of figures, section 3,
 * step 5), null when nothing tells one from another. `dispersion` is that of days.
 */
export function priorOf(missions: readonly Given[], dispersion: number): Prior | null {
  const m = pooledRate(missions);
  const hours = missions.map((mission) => mission.hours / dispersion);
  const all = hours.reduce((total, one) => total + one, 0);
  const spread = missions.reduce((total, one, at) => total + (hours[at] ?? 0) * (one.quantity / one.hours - m) ** 2, 0);
  const apart = spread / all - m / (all / hours.length);
  if (!(apart > 0)) return null;
  const beta = m / apart;
  return { alpha: m * beta, beta };
}

/** The rate of one mission drawn towards all of them, the more the less is known of it (step 6). */
export function shrink({ quantity, hours }: Given, dispersion: number, { alpha, beta }: Prior): Shrunken {
  const shape = alpha + quantity / dispersion;
  const rate = beta + hours / dispersion;
  return { rate: shape / rate, low: gammaQuantile(0.025, shape, rate), high: gammaQuantile(0.975, shape, rate) };
}

export type Word = 'above' | 'below' | 'alike';

/** Wholly above what all missions give, wholly below, or neither (step 7). */
export function wordOf({ low, high }: Shrunken, pooled: number): Word {
  if (low > pooled) return 'above';
  return high < pooled ? 'below' : 'alike';
}

/** Between which rates a mission of so many hours would lie if it were like all others; `z` 1.96 or 3.09 (step 8). */
export function funnelLimits(pooled: number, dispersion: number, hours: number, z: number): [number, number] {
  const width = z * Math.sqrt((dispersion * pooled) / hours);
  return [Math.max(0, pooled - width), pooled + width];
}

function sum(missions: readonly Given[], of: (mission: Given) => number): number {
  return missions.reduce((total, mission) => total + of(mission), 0);
}
