import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { IndicatorFile } from '../../query-files/library.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import type { Scope } from '../outside/scope.js';
import type { Decision, Judged, Withholding } from '../outside/withholding.js';
import type { Known, ScopedTable } from './table-scopes.js';

export interface AskedTable extends ScopedTable {
  file: IndicatorFile;
  header: IndicatorHeader;
}

export interface Decided extends Decision {
  /** What is asked, with all that is known, would give away something that is hidden. */
  givesAway: boolean;
}

/** What is hidden of what is asked, with all that is known: as it is today, guarded by what was told before it moved. */
export async function decided(
  withholding: Withholding,
  reader: Snapshot,
  judged: Judged,
  asked: readonly Scope[],
  known: Known,
): Promise<Decided> {
  const { asTold, today } = known;
  const decide = (own: readonly Scope[]) =>
    withholding.decideFrom(reader, judged, [...own, ...today], asTold === today ? [] : [...own, ...asTold]);
  const decision = await decide(asked);
  const { left } = decision;
  if (left.length === 0) return { ...decision, givesAway: false };
  const isAsked = left.some(({ region }) => region?.cells.some(({ state }) => state === 'asked'));
  // What the very same tables had given away before is no fault of what is asked.
  return { ...decision, givesAway: isAsked || left.length > (await decide([])).left.length };
}
