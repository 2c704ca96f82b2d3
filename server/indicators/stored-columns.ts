import { storedColumns as storedMeasures } from '../query-files/columns.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { tablesOf } from './months/month-tables.js';

type Reader = Pick<WarehouseConnection, 'describe'>;

/** Columns of `indicator.NAME` as it is kept; none when it was never computed. */
export function storedColumns(reader: Reader, name: string): Promise<string[]> {
  return columnsIn(reader, `indicator."${name}"`);
}

/** Whether the kept result has months: its file may give some since, and its new computation have failed. */
export async function keepsMonths(reader: Reader, name: string): Promise<boolean> {
  return (await columnsIn(reader, tablesOf(name).whole)).length > 0;
}

async function columnsIn(reader: Reader, table: string): Promise<string[]> {
  try {
    // The engine's list of columns would look into every view there is.
    return (await reader.describe(`SELECT * FROM ${table}`)).map((column) => column.name);
  } catch (error) {
    if (String(error).includes('does not exist')) return [];
    throw error;
  }
}

/** Whether a figure is kept as its file says now. */
export function holdsAll(header: IndicatorHeader, stored: readonly string[]): boolean {
  return [...header.grain, ...storedMeasures(header)].every((column) => stored.includes(column));
}
