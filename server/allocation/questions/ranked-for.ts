import { numberAt } from '../plan/number-at.js';
import { rulesOf } from '../proposals/listed.js';
import { keepsRules } from '../proposals/people-rules.js';
import { PlanState } from '../proposals/plan-state.js';
import { type Reason, reasonsOf } from '../proposals/reasons.js';
import { limitsOf } from '../suggestions/kept-lines.js';
import type { StepLimits } from '../suggestions/explanation.js';
import { wholeUnits } from './forced-presence.js';
import type { OpenedPlan } from './opened-plan.js';

/** Some hours of somebody at a slot, or at its places for a skill. */
export interface AskedHours {
  personId: string;
  slotId: string;
  skillId?: string | null | undefined;
  seconds: number;
}

/** Somebody who could come instead. Durations are in seconds, points those of hours. */
export interface Runner {
  personId: string;
  key: string;
  partId: string;
  gain: number;
  seconds: number;
  why: Reason[];
  limits: StepLimits;
  /** The mission where the plan has more need of them. */
  plannedAt: string | null;
}

/** As things stand once these are carried out, and as if what is `undone` were not counted on. What is not possible any more is left out. */
export function stateAbove(
  opened: OpenedPlan,
  above: readonly AskedHours[],
  undone: readonly AskedHours[] = [],
): PlanState {
  const { problem } = opened;
  const todayUnits = Int32Array.from(problem.pairs.todayUnits);
  for (const hours of undone) {
    const pair = pairOf(opened, hours);
    const units = Math.trunc(hours.seconds / opened.seconds(1));
    if (pair !== undefined) todayUnits[pair] = Math.max(0, numberAt(todayUnits, pair) - units);
  }
  const state = new PlanState({ ...problem, pairs: { ...problem.pairs, todayUnits } });
  for (const hours of above) {
    const pair = pairOf(opened, hours);
    if (pair === undefined) continue;
    const now = numberAt(state.units, pair);
    const units = Math.trunc(hours.seconds / opened.seconds(1));
    state.apply([{ pair, units: Math.max(units, -now) }]);
  }
  return state;
}

/** Who could come for as long, the best first; `chosen`: what the one proposed wins; `busy`: kept away by a limit. */
export function rankedFor(
  opened: OpenedPlan,
  state: PlanState,
  chosen: AskedHours,
): { chosen: number | null; runners: Runner[]; busy: number } {
  const { problem, from } = opened;
  const rules = rulesOf(from.asked, from.found);
  const partId = partOf(chosen);
  const slot = problem.slots.findIndex(({ id }) => id === partId);
  const wanted = Math.trunc(chosen.seconds / opened.seconds(1));
  const own = pairOf(opened, chosen);
  const pairs = [...problem.pairs.slot.keys()].filter((pair) => state.slotOf(pair) === slot && pair !== own);
  const there = pairs.filter((pair) => numberAt(state.units, pair) === 0);
  const steps = there.map((pair) => ({ pair, units: Math.min(wanted, wholeUnits(problem, pair)) }));
  const able = steps.filter((step) => step.units > 0 && keepsRules(state, rules, [step]));
  const runners = able.map((step) => runnerOf(opened, state, step));
  const hours = problem.unitMinutes / 60;
  return {
    chosen: own === undefined ? null : state.gainOf([{ pair: own, units: wanted }]) * hours,
    runners: runners.toSorted((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1)),
    busy: steps.length - able.length,
  };
}

function runnerOf(opened: OpenedPlan, state: PlanState, step: { pair: number; units: number }): Runner {
  const { problem, from } = opened;
  const hours = problem.unitMinutes / 60;
  const person = state.personOf(step.pair);
  const key = problem.people[person]?.key ?? '';
  const weekBefore = opened.seconds(numberAt(state.load, person));
  const seconds = opened.seconds(step.units);
  const told = from.found.people.find((one) => one.volunteer_key === key);
  return {
    personId: opened.personIdOf(person),
    key,
    partId: problem.slots[state.slotOf(step.pair)]?.id ?? '',
    gain: state.gainOf([step]) * hours,
    seconds,
    why: reasonsOf(state, from.asked.candidates, [step]).map(({ c, points }) => ({ c, points: points * hours })),
    limits: limitsOf({ weekBefore, weekAfter: weekBefore + seconds }, told),
    plannedAt: plannedAt(opened, state, step.pair),
  };
}

/** Where the plan has them come anew. */
function plannedAt({ problem, plan }: OpenedPlan, state: PlanState, asked: number): string | null {
  const fresh = state
    .pairsOf(state.personOf(asked))
    .find((pair) => pair !== asked && numberAt(plan.units, pair) > numberAt(problem.pairs.todayUnits, pair));
  return fresh === undefined ? null : (problem.slots[state.slotOf(fresh)]?.missionId ?? null);
}

const partOf = ({ slotId, skillId }: AskedHours): string => (skillId ? `${slotId}:${skillId}` : slotId);

function pairOf(opened: OpenedPlan, hours: AskedHours): number | undefined {
  const key = opened.keyOf(hours.personId);
  return key === undefined ? undefined : opened.pairOf(key, partOf(hours));
}
