import type { TimeRateView } from '../../settings/parameters/parameters.schemas.js';

/** Rates that hold on some day of `[from, to)`, the earliest first. */
export function ratesUsed(rates: readonly TimeRateView[], from: string, to: string): TimeRateView[] {
  const touches = (rate: TimeRateView) =>
    rate.fromDay < to && (rate.toDay === null || (rate.toDay > from && rate.toDay > rate.fromDay));
  const replaces = (later: TimeRateView, rate: TimeRateView) =>
    later.category === rate.category &&
    later.fromDay > rate.fromDay &&
    later.fromDay <= from &&
    (later.toDay === null || later.toDay >= to);
  return rates
    .filter((rate) => touches(rate) && !rates.some((later) => replaces(later, rate)))
    .toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}
