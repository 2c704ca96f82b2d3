import { createHash } from 'node:crypto';
import type { Draft, FrozenTable } from './publications.schemas.js';

/**
 * Of what is told: anybody who holds it can work it out again, leaving out `freshness` of each card. When a figure was
 * last computed moves with every run, and the same figures of the same days bear the same digest.
 */
export function digestOf(told: Pick<Draft, 'title' | 'from' | 'to'>, tables: readonly FrozenTable[]): string {
  return createHash('sha256').update(digestedText(told, tables)).digest('hex');
}

/** The very text that the digest is of. */
export function digestedText(
  { title, from, to }: Pick<Draft, 'title' | 'from' | 'to'>,
  tables: readonly FrozenTable[],
): string {
  return inOneOrder([title, from, to, tables.map(timeless)]);
}

/** JSON with the members of each object sorted: databases may give them back in another order. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function timeless({ card, ...table }: FrozenTable) {
  const { freshness: _, ...told } = card;
  return { ...table, card: told };
}
