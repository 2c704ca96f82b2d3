import { numbersFrom } from './seed.js';
import { Z } from './wilson.js';

export interface Interval {
  low: number;
  high: number;
}

/** One mission-day, or `weight` equal answers. */
export interface Observation {
  numerator: number;
  denominator: number;
  weight: number;
}

const RESAMPLES = 2000;

/**
 * Bootstrap interval at 95 % of Σ numerator ÷ Σ denominator: observations are drawn again, with replacement, 2,000
 * times. Null under two observations. The same seed gives the same interval.
 */
export function bootstrap(observations: readonly Observation[], seed: string): Interval | null {
  const drawn = observations.flatMap((one) => Array.from({ length: one.weight }, () => one));
  if (drawn.length < 2) return null;
  const [numerators, denominators] = [
    Float64Array.from(drawn, ({ numerator, weight }) => numerator / weight),
    Float64Array.from(drawn, ({ denominator, weight }) => denominator / weight),
  ];
  const random = numbersFrom(seed);
  const ratios: number[] = [];
  for (let at = 0; at < RESAMPLES; at += 1) {
    let [above, below] = [0, 0];
    for (let draw = 0; draw < drawn.length; draw += 1) {
      const place = Math.floor(random() * drawn.length);
      above += numerators[place] ?? 0;
      below += denominators[place] ?? 0;
    }
    if (below !== 0) ratios.push(above / below);
  }
  const sorted = Float64Array.from(ratios).sort();
  return sorted.length === 0 ? null : { low: pointOf(sorted, 0.025), high: pointOf(sorted, 0.975) };
}

/** What the bootstrap comes to for very many observations: the ratio and 1.96 times the spread of what each adds. */
export function bootstrapLimit(observations: readonly Observation[]): Interval | null {
  const above = observations.reduce((sum, { numerator }) => sum + numerator, 0);
  const below = observations.reduce((sum, { denominator }) => sum + denominator, 0);
  if (below === 0) return null;
  const ratio = above / below;
  const spread = observations.reduce((sum, { numerator, denominator, weight }) => {
    const rest = (numerator - ratio * denominator) / weight;
    return sum + weight * rest * rest;
  }, 0);
  const half = (Z * Math.sqrt(spread)) / Math.abs(below);
  return { low: ratio - half, high: ratio + half };
}

function pointOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
