import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import { datedSettings } from './dated-settings.js';
import type { Asking } from './lines.js';
import type { MonthsInMemory } from './months/kept-months.js';
import { hasMonths } from './months/month-columns.js';
import type { Reader } from './slices.js';
import { holdsAll, keepsMonths, storedColumns } from './stored-columns.js';

/** What all lines of an answer have in common, of the reader's moment. Throws `indicator-not-refreshed`. */
export async function prepared(
  reader: Snapshot,
  header: IndicatorHeader,
  schoolYearStartMonth: number,
  today: string,
): Promise<Asking> {
  const stored = await storedColumns(reader, header.name);
  if (!holdsAll(header, stored)) throw new AppError('indicator-not-refreshed', { name: header.name });
  const [days] = await reader.read<{ first: string | null }>('SELECT min(day) AS first FROM main.activity');
  const settings = await datedSettings(reader, header);
  const recorded = { firstDay: days?.first ?? null, today };
  const isKeptByMonth = hasMonths(header) && (await keepsMonths(reader, header.name));
  return { header, stored, reader, schoolYearStartMonth, recorded, settings, isKeptByMonth };
}

/** The same, of the moment of the months in memory. */
export function preparedByMonths(
  { stored, firstDay, arrays }: MonthsInMemory,
  header: IndicatorHeader,
  schoolYearStartMonth: number,
  today: string,
): Asking {
  const recorded = { firstDay, today };
  const kept = { stored, recorded, reader: unread, settings: new Map(), isKeptByMonth: true, months: arrays };
  return { header, schoolYearStartMonth, ...kept };
}

/** Another reading would be of another moment. */
export const unread: Reader = {
  read: () => Promise.reject(new Error('Months in memory are answered from without reading')),
};
