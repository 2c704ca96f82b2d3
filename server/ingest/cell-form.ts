import type { dateOrders, dateWritings, decimalSigns } from './mapping.schemas.js';

export type DateOrder = (typeof dateOrders)[number];
export type DecimalSign = (typeof decimalSigns)[number];
export type DateWriting = (typeof dateWritings)[number];

/** How the cells of one column are written: plain values, decided over the whole file or by a person. */
export interface CellForm {
  /** Null: no cell has a sign that could mean two things. */
  decimal: DecimalSign | null;
  /** Null: no date of the column could be read in two ways. */
  order: DateOrder | null;
  dates: DateWriting;
  /** Plain word (`plainWord`) → what it means; null: the known words. */
  words: Readonly<Record<string, string>> | null;
}

export const plainForm: CellForm = { decimal: null, order: null, dates: 'written', words: null };
