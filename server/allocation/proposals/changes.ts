import { numberAt } from '../plan/number-at.js';
import type { PeopleRules } from './people-rules.js';
import type { PlanState, Step } from './plan-state.js';

export type ChangeKind = 'invite' | 'move' | 'release' | 'swap';

/** Something that a person may be asked, all of it or nothing. */
export interface Change {
  kind: ChangeKind;
  steps: readonly Step[];
}

/**
 * From today to the plan, person by person: an hour that goes and one that comes make a move. Where a slot wants whole
 * presences, all that goes and all that comes.
 */
export function changesOf(state: PlanState, rules: PeopleRules, planned: Int32Array): Change[] {
  const { problem } = state;
  return problem.people.flatMap((_, person) => {
    const changed = state
      .pairsOf(person)
      .map((pair) => ({ pair, units: numberAt(planned, pair) - numberAt(state.units, pair) }))
      .filter(({ units }) => units !== 0);
    const comes = changed.filter(({ units }) => units > 0);
    const goes = changed.filter(({ units }) => units < 0);
    const moves = paired(state, rules, comes, goes);
    return [
      ...moves,
      ...comes.flatMap((step): Change[] => (step.units > 0 ? [{ kind: 'invite', steps: [step] }] : [])),
      ...goes.flatMap((step): Change[] => (step.units < 0 ? [{ kind: 'release', steps: [step] }] : [])),
    ];
  });
}

/** Takes what it pairs out of the two lists: slots of the same time first, then those that last longest. */
function paired(state: PlanState, rules: PeopleRules, comes: Step[], goes: Step[]): Change[] {
  const slotOf = ({ pair }: Step) => state.problem.slots[state.slotOf(pair)];
  const isWhole = ({ pair }: Step) => rules.wholePresence[state.slotOf(pair)] === true;
  const isSameTime = (one: Step, other: Step) => {
    const [a, b] = [slotOf(one), slotOf(other)];
    return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
  };
  const all = comes.flatMap((come) => goes.map((go) => ({ come, go, together: isSameTime(come, go) })));
  const most = ({ come, go }: { come: Step; go: Step }) => Math.min(come.units, -go.units);
  const inOrder = all.toSorted(
    (a, b) =>
      Number(b.together) - Number(a.together) ||
      most(b) - most(a) ||
      a.come.pair - b.come.pair ||
      a.go.pair - b.go.pair,
  );
  return inOrder.flatMap((one): Change[] => {
    if (most(one) <= 0) return [];
    const isAll = isWhole(one.come) || isWhole(one.go);
    const [go, come] = isAll ? [one.go.units, one.come.units] : [-most(one), most(one)];
    one.come.units -= come;
    one.go.units -= go;
    return [
      {
        kind: 'move',
        steps: [
          { pair: one.go.pair, units: go },
          { pair: one.come.pair, units: come },
        ],
      },
    ];
  });
}
