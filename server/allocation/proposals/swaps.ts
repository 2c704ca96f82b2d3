import type { Change } from './changes.js';
import { keepsRules, type PeopleRules } from './people-rules.js';
import type { PlanState } from './plan-state.js';

/** Changes that win only together. */
interface Swap {
  change: Change;
  parts: readonly Change[];
  gain: number;
}

/** Two or three moves that lose alone and win together, the best first; those that share no slot cannot help each other. */
export function swapsOf(state: PlanState, rules: PeopleRules, left: readonly Change[]): Swap[] {
  const moves = left.filter(({ kind }) => kind === 'move');
  const slotsOf = new Map(moves.map((move) => [move, new Set(move.steps.map(({ pair }) => state.slotOf(pair)))]));
  const areLinked = (one: Change, other: Change) =>
    [...(slotsOf.get(one) ?? [])].some((slot) => slotsOf.get(other)?.has(slot));
  const found: Swap[] = [];
  const consider = (parts: readonly Change[]) => {
    const steps = parts.flatMap((part) => part.steps);
    if (!keepsRules(state, rules, steps)) return;
    const gain = state.gainOf(steps);
    if (gain > 0) found.push({ change: { kind: 'swap', steps }, parts, gain });
  };
  for (const [at, first] of moves.entries()) {
    const others = moves.slice(at + 1);
    for (const second of others.filter((other) => areLinked(first, other))) consider([first, second]);
  }
  if (found.length === 0) considerThree(moves, areLinked, consider);
  return found.toSorted((a, b) => b.gain - a.gain);
}

function considerThree(
  moves: readonly Change[],
  areLinked: (one: Change, other: Change) => boolean,
  consider: (parts: readonly Change[]) => void,
): void {
  for (const [at, first] of moves.entries())
    for (const [next, second] of moves.slice(at + 1).entries()) {
      const isTied = areLinked(first, second);
      for (const third of moves.slice(at + next + 2)) {
        const links = Number(isTied) + Number(areLinked(first, third)) + Number(areLinked(second, third));
        if (links >= 2) consider([first, second, third]);
      }
    }
}
