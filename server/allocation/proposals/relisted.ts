import type { FoundCandidates } from '../candidates/found.js';
import type { Change } from './changes.js';
import { type Line, lineOf, rulesOf } from './listed.js';
import { LinesAbove } from './lines-above.js';
import { keepsRules } from './people-rules.js';
import { PlanState } from './plan-state.js';
import type { AskedPlan } from './problem-of.js';
import { type RankedChange, shortList } from './short-list.js';

/** Something that was proposed before and that nobody decided. */
export interface StandingChange extends Change {
  id: string;
  /** A coordinator picked it: it comes first, whatever it is worth. */
  isPicked: boolean;
}

/**
 * Those of these changes that still stand, in their order: what somebody picked, what must leave, then the best, each given
 * those above it. What would pass a limit, or wins nothing any more, is left out.
 */
export function relisted(
  asked: AskedPlan,
  found: FoundCandidates,
  changes: readonly StandingChange[],
): { id: string; line: Line }[] {
  const rules = rulesOf(asked, found);
  const state = new PlanState(asked.problem);
  const picked = changes.flatMap(({ isPicked, kind, steps }): RankedChange[] => {
    if (!isPicked || !keepsRules(state, rules, steps)) return [];
    const gain = state.gainOf(steps);
    state.apply(steps);
    return [{ kind, steps, gain, isForced: false, assumes: [] }];
  });
  const others = changes.flatMap(({ isPicked, kind, steps }): Change[] => (isPicked ? [] : [{ kind, steps }]));
  const ranked = [...picked, ...shortList(state, rules, others).ranked];
  const ids = new Map(changes.map(({ id, steps }) => [steps, id]));
  // Changes that win only together are for a new calculation to put together.
  const apart = ranked.filter(({ steps }) => !ids.has(steps)).flatMap(({ steps }) => steps);
  if (apart.length > 0)
    return relisted(
      asked,
      found,
      changes.filter(({ steps }) => !steps.some((step) => apart.includes(step))),
    );
  const following = new PlanState(asked.problem);
  const above = new LinesAbove(following);
  return ranked.map((change) => {
    const line = lineOf(asked, following, { ...change, assumes: above.add(change.steps) });
    following.apply(change.steps);
    return { id: ids.get(change.steps) ?? '', line };
  });
}
