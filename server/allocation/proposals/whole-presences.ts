import { numberAt } from '../plan/number-at.js';
import { keepsRules, type PeopleRules } from './people-rules.js';
import { PlanState } from './plan-state.js';

/** What a plan asks once nobody comes for a part of a slot that wants whole presences. */
export interface WholePlan {
  units: Int32Array;
  /** What rounding lost, in the objective's points. */
  loss: number;
}

/**
 * Parts of a presence become the whole one where cap and maximum allow, those who are there today first, then those who
 * fit best; otherwise they are left out.
 */
export function wholePresences(state: PlanState, rules: PeopleRules, planned: Int32Array): WholePlan {
  const { problem } = state;
  const lengthOf = (pair: number) => problem.slots[state.slotOf(pair)]?.lengthUnits ?? 0;
  const isPart = (pair: number) =>
    rules.wholePresence[state.slotOf(pair)] === true &&
    numberAt(planned, pair) > 0 &&
    numberAt(planned, pair) < lengthOf(pair);
  const parts = [...planned.keys()].filter(isPart);
  if (parts.length === 0) return { units: planned, loss: 0 };
  const start = planned.map((units, pair) => (isPart(pair) ? 0 : units));
  const whole = new PlanState(problem, start);
  const today = (pair: number) => Math.sign(numberAt(problem.pairs.todayUnits, pair));
  const fit = (pair: number) => numberAt(problem.pairs.fit, pair);
  for (const pair of parts.toSorted((a, b) => today(b) - today(a) || fit(b) - fit(a) || a - b)) {
    const steps = [{ pair, units: lengthOf(pair) }];
    if (keepsRules(whole, rules, steps) && whole.gainOf(steps) > 0) whole.apply(steps);
  }
  return { units: whole.units, loss: new PlanState(problem, planned).objective() - whole.objective() };
}
