import type { RunFairness } from '../fairness/fairness-values.js';
import { gini } from './gini.js';
import type { PlanState } from './plan-state.js';

/** What a run leaves behind of its quality. Durations are in seconds; shares 0 to 1; null where nothing is asked for. */
export interface RunMetrics {
  people: number;
  slots: number;
  pairs: number;
  unmetMinBefore: number;
  unmetMinAfter: number;
  unmetTargetBefore: number;
  unmetTargetAfter: number;
  /** Of hours that exist today, those that stay. */
  keptShare: number | null;
  peopleTouched: number;
  secondsOverComfort: number;
  /** Filled share of the slot filled least, and of the one of twenty that is filled least. */
  lowestCoverage: number | null;
  lowestTwentieth: number | null;
  /** 0: everybody who comes gives the same; 1: one gives everything. */
  useGini: number | null;
  /** Lost to whole presences, in the plan's points. */
  roundingLoss: number;
  againstRules: number;
  withoutGain: number;
  /** Not there of runs before it was kept. */
  fairness?: RunFairness;
}

type Known = Pick<RunMetrics, 'roundingLoss' | 'againstRules' | 'withoutGain'>;

/** `before`: as things stand today; `after`: once everything proposed is carried out. */
export function metricsOf(before: PlanState, after: PlanState, known: Known): RunMetrics {
  const { people, slots, pairs, unitMinutes } = after.problem;
  const unit = unitMinutes * 60;
  const shares = slots.flatMap(({ targetUnits }, at) =>
    targetUnits > 0 ? [Math.min(1, (after.filled[at] ?? 0) / targetUnits)] : [],
  );
  const sorted = shares.toSorted((a, b) => a - b);
  const today = [...before.units].reduce((sum, units) => sum + units, 0);
  const kept = [...before.units].reduce((sum, units, at) => sum + Math.min(units, after.units[at] ?? 0), 0);
  const touched = new Set(
    [...after.units.keys()].filter((at) => after.units[at] !== before.units[at]).map(after.personOf),
  );
  const over = people.reduce(
    (sum, { comfortUnits }, at) => sum + Math.max(0, (after.load[at] ?? 0) - (comfortUnits ?? Infinity)),
    0,
  );
  return {
    people: people.length,
    slots: slots.length,
    pairs: pairs.person.length,
    unmetMinBefore: unmet(before, 'minUnits') * unit,
    unmetMinAfter: unmet(after, 'minUnits') * unit,
    unmetTargetBefore: unmet(before, 'targetUnits') * unit,
    unmetTargetAfter: unmet(after, 'targetUnits') * unit,
    keptShare: today === 0 ? null : kept / today,
    peopleTouched: touched.size,
    secondsOverComfort: over * unit,
    lowestCoverage: sorted[0] ?? null,
    lowestTwentieth: sorted[Math.floor(sorted.length / 20)] ?? null,
    useGini: gini([...after.load].filter((load) => load > 0)),
    ...known,
  };
}

function unmet({ problem, filled }: PlanState, of: 'minUnits' | 'targetUnits'): number {
  return problem.slots.reduce((sum, slot, at) => sum + Math.max(0, slot[of] - (filled[at] ?? 0)), 0);
}
