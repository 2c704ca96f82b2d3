import { isDeepStrictEqual } from 'node:util';
import type { RegistryManager } from '../../registry/registry.js';
import type { NounOrigin, NounOutcome } from '../nouns/noun-desk.js';
import { Refusal } from '../rejection-codes.js';
import type { KeptUnderReference } from './kept-answers.js';
import { LineReferences } from './line-references.js';

type Settled<Row> = { line: number; refusal: Refusal } | { line: number; row: Row; reference: string };

/**
 * Keeps the lines nobody knew. A known one that says something else is rejected: an answer has nobody to correct it,
 * and what was stated is taken back with its import. `settle` throws the `Refusal` of a line.
 */
export async function keepOnce<Written extends { id: string | null; line: number }, Row extends object>(
  em: RegistryManager,
  origin: NounOrigin,
  lines: readonly Written[],
  {
    kept,
    settle,
    idHeader,
  }: { kept: KeptUnderReference<Row>; settle: (line: Written) => Row; idHeader: string | null },
): Promise<NounOutcome[]> {
  const references = new LineReferences(origin.secret, idHeader);
  const settled = lines.map((one): Settled<Row> => {
    const { line } = one;
    try {
      const row = settle(one);
      return { line, row, reference: references.of(one.id, row) };
    } catch (error) {
      if (error instanceof Refusal) return { line, refusal: error };
      throw error;
    }
  });
  const rows = settled.filter((one) => 'row' in one);
  const known = await kept.known(
    em,
    rows.map(({ reference }) => reference),
  );
  const fresh = rows.filter(({ reference }) => !known.has(reference));
  await kept.keep(
    em,
    fresh.map(({ reference, row }) => ({ reference, ...row })),
    origin,
  );
  return settled.map((one): NounOutcome => {
    if ('refusal' in one) return one;
    const { line, reference, row } = one;
    const before = known.get(reference);
    if (before === undefined) return { line, operation: 'insert', changes: [], flags: [] };
    if (isDeepStrictEqual(before, row)) return { line, operation: 'same', changes: [], flags: [] };
    return { line, refusal: new Refusal('known-otherwise', null, null) };
  });
}
