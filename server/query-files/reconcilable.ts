import type { IndicatorHeader, testSchema } from './header.schemas.js';
import type { z } from 'zod';
import type { IndicatorFile } from './library.js';
import type { QueryFault } from './query-problem.js';

type Reconciles = Extract<z.infer<typeof testSchema>, { reconciles: unknown }>['reconciles'];

/** Throws what `invalid` makes unless both measures are sums, of files with the same kind of time. */
export function requireReconcilable(
  header: IndicatorHeader,
  { measure, with: other }: Reconciles,
  others: ReadonlyMap<string, IndicatorFile>,
  invalid: (message: string) => QueryFault,
): void {
  const [figure, theirs] = other.includes('.') ? other.split('.') : [header.name, other];
  const file = figure === header.name ? header : others.get(figure ?? '')?.header;
  if (!file) throw invalid(`“${figure ?? ''}” is not a sound figure to compare with.`);
  if (header.measures[measure]?.kind !== 'sum') throw invalid(`“${measure}” is not a sum of this file.`);
  if (file.measures[theirs ?? '']?.kind !== 'sum') throw invalid(`“${other}” is not a sum.`);
}
