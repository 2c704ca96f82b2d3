import { isMoney } from '../../query-files/amounts.js';
import type { IndicatorFile } from '../../query-files/library.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import type { Past } from '../outside/looking-back.js';
import { type Rate, ratesNow } from '../outside/rates.js';
import { type KeptRows, keptRows } from './kept-rows.js';
import type { ScopedTable } from './table-scopes.js';
import { type Traces, tracesOf } from './traces.js';

/** Kept with each table and never told: which figures it can be turned into, and the people behind its cells. */
export interface TableBehind extends Seen {
  family: string;
  /** Days before, whose people its figures are divided by. */
  past: Past | null;
  people: Record<string, number>;
  salt: string;
  /** Cells that it alone hid: what else is told of them hides nothing for its sake. */
  hiddenAlone?: string[];
  /** What an hour was worth, where the table tells what time is worth. */
  rates?: Rate[] | null;
}

/** Activities of the cells of a table at one moment, as digests. Publications made before some were kept have none. */
export interface Seen {
  /** Who gave how much in each cell; null where that cannot be said of activities alone. */
  traces: Traces | null;
  /** The same where something else than activities makes the figure too: of what it may count only, or at each rate. */
  own?: Traces | null;
  rows?: KeptRows | null;
}

type Of = Pick<IndicatorFile, 'header' | 'relations'>;

/** Whether who is behind a figure moves only as activities, or answers, do. */
export const isOfActivities = ({ header, relations }: Of): boolean =>
  header.privacy.unit !== 'volunteer' || relations.every((one) => one === 'staging.activity');

/** What an hour is worth today, for a figure that tells what time is worth. */
export async function ratesOf(reader: Snapshot, { header }: Pick<Of, 'header'>): Promise<Rate[] | null> {
  return isMoney(header) ? ratesNow(reader) : null;
}

/** Nobody is behind answers: nothing is kept of them. */
export async function seenOf(
  reader: Snapshot,
  table: ScopedTable,
  file: Of,
  { salt, rates }: Pick<TableBehind, 'salt' | 'rates'>,
  schoolYearStartMonth: number,
): Promise<Seen> {
  const { privacy, grain, name } = file.header;
  if (privacy.unit !== 'volunteer') return { traces: null };
  const among = rates ? { rates } : {};
  const traces = await tracesOf(reader, table, salt, schoolYearStartMonth);
  const rows = await keptRows(reader, table, salt, schoolYearStartMonth, among);
  if (isOfActivities(file)) return { traces, rows };
  const isPlaced = grain.includes('mission_id') && grain.includes('day');
  if (!rates && !isPlaced) return { traces, rows, own: null };
  const own = await tracesOf(reader, table, salt, schoolYearStartMonth, rates ? among : { figure: name });
  return { traces, rows, own };
}
