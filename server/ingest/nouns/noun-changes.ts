import type { NounChange, NounOutcome } from './noun-desk.js';

/** A record that several lines changed: as it was before the first, and after the last. */
export function changesOf(outcomes: readonly NounOutcome[]): Iterable<NounChange> {
  const all = new Map<string, NounChange>();
  for (const { id, before, after } of outcomes.flatMap((one) => ('refusal' in one ? [] : one.changes)))
    all.set(id, { id, before: all.has(id) ? all.get(id)?.before : before, after });
  return all.values();
}
