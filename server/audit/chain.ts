import { createHash } from 'node:crypto';

export const FIRST_HASH = '0'.repeat(64);

export interface ChainedAct {
  sequence: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  record: string;
  details: Record<string, unknown> | null;
  previousHash: string;
}

/** The act that says which entries lost a name, in `details.renamed`, and what each says since. */
export const ERASURE = 'person.erase';

/** SHA-256 of the act and of the hash before it: changing one entry breaks all that follow. */
export function hashOf(act: ChainedAct): string {
  const { sequence, at, actorId, actorName, action, record, details, previousHash } = act;
  const text = JSON.stringify([
    sequence,
    at.toISOString(),
    actorId,
    actorName,
    action,
    record,
    inOneOrder(details),
    previousHash,
  ]);
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The sequence number of the first entry that does not fit its chain; null when all do. An entry whose author was erased
 * keeps its place and its hash, and says what a later entry of the same chain, the erasure's, says that it says.
 */
export function firstBroken(entries: readonly (ChainedAct & { hash: string })[]): number | null {
  let previousHash = FIRST_HASH;
  const renamed = new Map(entries.flatMap(renamedBy));
  for (const [index, entry] of entries.entries()) {
    const isInPlace = entry.sequence === index + 1 && entry.previousHash === previousHash;
    const digest = hashOf(entry);
    if (!isInPlace || (entry.hash !== digest && renamed.get(entry.sequence) !== digest)) return entry.sequence;
    previousHash = entry.hash;
  }
  return null;
}

function renamedBy({ action, details, sequence: by }: ChainedAct): [number, string][] {
  const renamed = action === ERASURE ? details?.['renamed'] : null;
  if (!Array.isArray(renamed)) return [];
  return (renamed as { sequence: number; digest: string }[]).flatMap(({ sequence, digest }) =>
    sequence < by ? [[sequence, digest] as [number, string]] : [],
  );
}

/** Databases may give the members of a JSON object, at any depth, back in another order. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, inOneOrder(member)]);
}
