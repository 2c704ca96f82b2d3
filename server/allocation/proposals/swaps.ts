import type { Change } from './changes.js';
import { keepsRules, type PeopleRules } from './people-rules.js';
import type { PlanState } from './plan-state.js';

/** Changes that win only together. */
interface Swap {
  change: Change;
  parts: readonly Change[];
  gain: number;
}

/**
 * Of two or three moves that lose alone and win together, the best; where equal, the first of those left. Those that share
 * no slot cannot help each other. Three only where no two win.
 */
export function bestSwap(state: PlanState, rules: PeopleRules, left: Iterable<Change>): Swap | undefined {
  const moves = [...left].filter(({ kind }) => kind === 'move');
  const linked = linkedMoves(state, moves);
  return bestOf(state, rules, moves, pairsOf(linked)) ?? bestOf(state, rules, moves, threesOf(linked));
}

/** Of each move, the places of the others that share a slot with it. */
function linkedMoves(state: PlanState, moves: readonly Change[]): ReadonlySet<number>[] {
  const slotsOf = moves.map(({ steps }) => new Set(steps.map(({ pair }) => state.slotOf(pair))));
  const bySlot = new Map<number, number[]>();
  for (const [at, slots] of slotsOf.entries())
    for (const slot of slots) {
      const there = bySlot.get(slot) ?? [];
      bySlot.set(slot, there);
      there.push(at);
    }
  return slotsOf.map((slots, at) => {
    const others = [...slots].flatMap((slot) => bySlot.get(slot) ?? []);
    return new Set(others.filter((other) => other !== at).toSorted((a, b) => a - b));
  });
}

function* pairsOf(linked: readonly ReadonlySet<number>[]): Generator<number[]> {
  for (const [first, others] of linked.entries())
    for (const second of others) if (second > first) yield [first, second];
}

/** One of the three shares a slot with both others. Three that all do come up once. */
function* threesOf(linked: readonly ReadonlySet<number>[]): Generator<number[]> {
  for (const [middle, others] of linked.entries()) {
    const around = [...others];
    for (const [at, one] of around.entries())
      for (const other of around.slice(at + 1)) {
        const isRing = linked[one]?.has(other) === true;
        if (!isRing || middle < one) yield [middle, one, other].toSorted((a, b) => a - b);
      }
  }
}

function bestOf(
  state: PlanState,
  rules: PeopleRules,
  moves: readonly Change[],
  together: Iterable<number[]>,
): Swap | undefined {
  let best: (Swap & { places: number[] }) | undefined;
  for (const places of together) {
    const parts = places.flatMap((at) => moves[at] ?? []);
    const steps = parts.flatMap((part) => part.steps);
    const gain = state.gainOf(steps);
    const isBetter = gain > (best?.gain ?? 0) || (gain === best?.gain && isBefore(places, best.places));
    if (isBetter && keepsRules(state, rules, steps)) best = { change: { kind: 'swap', steps }, parts, gain, places };
  }
  return best;
}

function isBefore(some: readonly number[], others: readonly number[]): boolean {
  const at = some.findIndex((place, index) => place !== others[index]);
  return at >= 0 && (some[at] ?? 0) < (others[at] ?? 0);
}
