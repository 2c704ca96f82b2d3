import type { Verdict } from './joint-check.js';
import type { FrozenTable, Refusal, Tally } from './publications.schemas.js';

/** Instants of one form sort as text. */
export function oldest(tables: readonly FrozenTable[]): string | null {
  const instants = tables.map(({ card }) => card.freshness.asOf).filter((one) => one !== null);
  return instants.length > 0 ? instants.reduce((a, b) => (a < b ? a : b)) : null;
}

const isHidden = (row: FrozenTable['total']) => row['withheld'] !== null;

export function tallyOf(tables: readonly FrozenTable[]): Tally {
  const rows = tables.flatMap((table) => cellRows(table));
  return { cells: rows.length, hidden: rows.filter(isHidden).length };
}

/** A table without slices has one figure, told as its row and as its total. */
const cellRows = ({ rows, total, request }: FrozenTable) => (request.by ? [...rows, total] : [total]);

export function refusalOf(tables: readonly FrozenTable[], verdicts: readonly Verdict[]): Refusal | null {
  const places = (isFaulty: (table: FrozenTable, at: number) => boolean) =>
    [...tables.keys()].filter((at) => isFaulty(tables[at] as FrozenTable, at));
  const away = places((_, at) => verdicts[at]?.givesAway === true);
  if (away.length > 0) return { reason: 'gives-away', tables: away };
  const empty = places((table) => cellRows(table).every(isHidden));
  return empty.length > 0 ? { reason: 'all-hidden', tables: empty } : null;
}
