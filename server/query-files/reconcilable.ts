import type { IndicatorHeader, testSchema } from './header.schemas.js';
import type { z } from 'zod';
import type { IndicatorFile } from './library.js';
import type { QueryFault } from './query-problem.js';

type Reconciles = Extract<z.infer<typeof testSchema>, { reconciles: unknown }>['reconciles'];

/**
 * Throws what `invalid` makes unless both measures are sums. A figure whose own file is to be corrected first
 * (`present`) stops nobody: its refresh will say that there is nothing to compare with.
 */
export function requireReconcilable(
  header: IndicatorHeader,
  { measure, with: other }: Reconciles,
  { others, present }: { others: ReadonlyMap<string, IndicatorFile>; present: ReadonlySet<string> },
  invalid: (message: string) => QueryFault,
): void {
  if (header.measures[measure]?.kind !== 'sum') throw invalid(`“${measure}” is not a sum of this file.`);
  const [figure, theirs] = other.includes('.') ? other.split('.') : [header.name, other];
  const file = figure === header.name ? header : others.get(figure ?? '')?.header;
  if (!file && present.has(`indicator.${figure ?? ''}`)) return;
  if (!file) throw invalid(`“${figure ?? ''}” is not a figure to compare with.`);
  if (file.measures[theirs ?? '']?.kind !== 'sum') throw invalid(`“${other}” is not a sum.`);
}
