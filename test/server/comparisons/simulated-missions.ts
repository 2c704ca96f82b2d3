import type { Given } from '../../../server/comparisons/shrinkage.js';

type Random = () => number;

/** Days of a mission whose quantities vary `dispersion` times more than chance alone (Poisson) would make them. */
export function simulatedDays(random: Random, wanted: { rate: number; days: number; dispersion: number }): Given[] {
  return Array.from({ length: wanted.days }, () => {
    const hours = 5 + Math.floor(random() * 10);
    const expected = wanted.rate * hours;
    const shape = expected / (wanted.dispersion - 1);
    return { quantity: poisson(random, (gamma(random, shape) * expected) / shape), hours };
  });
}

/** Marsaglia and Tsang, for a scale of 1. */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** By the gaps between events: exact for any mean. */
function poisson(random: Random, mean: number): number {
  let events = -1;
  for (let time = 0; time <= mean; events += 1) time -= Math.log(1 - random());
  return events;
}
