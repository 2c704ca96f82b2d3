import type { Gone, Stays } from './erasure-trace.js';
import type { ErasureReceipt } from './erasures.schemas.js';

export interface Forgotten {
  gone: Gone;
  stays: Stays;
}

export function add(to: Forgotten, { gone, stays = {} }: { gone: Gone; stays?: Stays }): void {
  to.gone = added(to.gone, gone);
  to.stays = added(to.stays, stays);
}

/** Counts of the same things together. */
export function added<Name extends string>(
  one: Partial<Record<Name, number>>,
  other: Partial<Record<Name, number>>,
): Partial<Record<Name, number>> {
  const sum = { ...one };
  for (const [name, count] of Object.entries(other) as [Name, number][]) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** What was not there is not told of. `erased` null: nothing changed. */
export function receiptOf(
  erased: { number: number; at: Date } | null,
  { gone, stays }: { gone: Gone; stays: Stays },
  isUnfinished: boolean,
): ErasureReceipt {
  return {
    number: erased?.number ?? null,
    erasedAt: erased?.at.toISOString() ?? null,
    gone: present(gone),
    stays: present(stays),
    isUnfinished,
  };
}

function present<Counts extends Record<string, number>>(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as Counts;
}
