import { numberAt } from '../number-at.js';
import type { ChainStep } from '../why-not.js';
import { GROUND, type Network } from './network.js';
import type { Sent } from './rebalance.js';

/**
 * Who would have to move for somebody to give more at a slot: the first step is theirs, the others follow from one slot to
 * the next. Between two slots, or a slot and the ground, a way through the network stays with one person.
 */
export function chainOf(network: Network, sent: readonly Sent[]): ChainStep[] {
  const steps = new Map<string, ChainStep>();
  for (const { nodes, units } of sent) {
    const own = stepsOf(network, nodes, units);
    for (const step of [...own.slice(-1), ...own.slice(0, -1)]) {
      const name = `${step.person} ${step.fromSlot} ${step.toSlot}`;
      const known = steps.get(name);
      if (known) known.units += step.units;
      else steps.set(name, step);
    }
  }
  return [...steps.values()];
}

/** Along a way from the slot that is given more to whoever gives it, and from there back to the slot. */
function stepsOf(network: Network, nodes: readonly number[], units: number): ChainStep[] {
  const steps: ChainStep[] = [];
  let from = slotAt(network, nodes[0] ?? GROUND);
  let person = -1;
  for (const node of [...nodes.slice(1), nodes[0] ?? GROUND]) {
    const here = numberAt(network.owner, node);
    if (here >= 0) {
      person = here;
      continue;
    }
    const to = slotAt(network, node);
    if (person >= 0) steps.push({ person, fromSlot: from, toSlot: to, units });
    [from, person] = [to, -1];
  }
  return steps;
}

/** Null: the ground. */
function slotAt({ slot }: Network, node: number): number | null {
  return node === GROUND ? null : node - slot;
}
