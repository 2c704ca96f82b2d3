import type { PlanProblem } from '../plan/problem.js';
import { type RunMetrics, metricsOf } from './run-metrics.js';
import { changesOf, type ChangeKind } from './changes.js';
import { type FitByPair, fitOfPairs, type FitPoints } from './fit-points.js';
import type { AskedPlan } from './problem-of.js';
import type { FoundCandidates } from '../candidates/found.js';
import type { PeopleRules } from './people-rules.js';
import { PlanState, type Step } from './plan-state.js';
import { type Reason, reasonsOf } from './reasons.js';
import { type RankedChange, shortList } from './short-list.js';
import { wholePresences } from './whole-presences.js';

/** One line as it was worked out. Points are those of hours; durations are in seconds. */
export interface Line {
  kind: ChangeKind;
  isForced: boolean;
  gain: number;
  why: Reason[];
  steps: LineStep[];
  needs: LineNeed[];
  /** Places of the lines above that it takes for granted. */
  assumes: number[];
}

export interface LineStep {
  key: string;
  partId: string;
  seconds: number;
  weekBefore: number;
  weekAfter: number;
}

export interface LineNeed {
  partId: string;
  before: number;
  after: number;
}

/** A plan, and what it takes to make a list of it: columns, so that it crosses to a thread at little cost. */
export interface ListAsked {
  problem: PlanProblem;
  planned: Int32Array;
  rules: PeopleRules;
  fit: FitPoints;
}

export interface Listed {
  lines: Line[];
  metrics: RunMetrics;
}

/** What becomes of a plan: lines for a coordinator, the best first, and how good the week is once all are done. */
export function listed({ problem, planned, rules, fit }: ListAsked): Listed {
  const state = new PlanState(problem);
  const whole = wholePresences(state, rules, planned);
  const list = shortList(state, rules, changesOf(state, rules, whole.units));
  const following = new PlanState(problem);
  const listedPairs = list.ranked.flatMap(({ steps }) => steps.map(({ pair }) => pair));
  const asked = { problem, candidates: fitOfPairs(fit, listedPairs) };
  const lines = list.ranked.map((change) => {
    const line = lineOf(asked, following, change);
    following.apply(change.steps);
    return line;
  });
  const { againstRules, withoutGain } = list;
  const known = { roundingLoss: whole.loss, againstRules, withoutGain };
  return { lines, metrics: metricsOf(new PlanState(problem), following, known) };
}

/** What the network of a plan cannot hold, of these people and places. */
export function rulesOf({ parts }: AskedPlan, { people }: FoundCandidates): PeopleRules {
  return {
    day: parts.map(({ day }) => day),
    wholePresence: parts.map(({ whole_presence: isWhole }) => isWhole),
    rest: people.map(({ rest_seconds: seconds }) => (seconds ?? 0) * 1000),
    daysPerWeek: people.map(({ days_per_week: days }) => days),
    asksLeft: people.map(({ invitations, invitations_max: most }) => most - invitations),
  };
}

/** On the state before it. */
export function lineOf(
  asked: { problem: PlanProblem; candidates: FitByPair },
  state: PlanState,
  change: RankedChange,
): Line {
  const { unitMinutes, people, slots } = asked.problem;
  const hours = unitMinutes / 60;
  const seconds = (units: number) => units * unitMinutes * 60;
  const { kind, isForced, steps, assumes } = change;
  const total = (of: (pair: number) => number, at: number) =>
    steps.reduce((sum, { pair, units }) => sum + (of(pair) === at ? units : 0), 0);
  return {
    kind,
    isForced,
    assumes,
    gain: change.gain * hours,
    why: reasonsOf(state, asked.candidates, steps).map(({ c, points }) => ({ c, points: points * hours })),
    steps: steps.map(({ pair, units }: Step) => {
      const person = state.personOf(pair);
      const load = state.load[person] ?? 0;
      return {
        key: people[person]?.key ?? '',
        partId: slots[state.slotOf(pair)]?.id ?? '',
        seconds: seconds(units),
        weekBefore: seconds(load),
        weekAfter: seconds(load + total(state.personOf, person)),
      };
    }),
    needs: [...new Set(steps.map(({ pair }) => state.slotOf(pair)))].map((slot) => {
      const filled = state.filled[slot] ?? 0;
      const after = filled + total(state.slotOf, slot);
      return { partId: slots[slot]?.id ?? '', before: seconds(filled), after: seconds(after) };
    }),
  };
}
