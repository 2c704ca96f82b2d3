import type { Bilingual, FigureCard, ResultColumn, Unit } from '../indicators.schemas.js';

export type Language = keyof Bilingual;
export type Value = string | number | boolean | null;

/** How a number is shown, in the order of the styles sheet; its value stays whole. */
export const formats = ['text', 'head', 'date', 'count', 'hours', 'percent', 'decimal', 'money', 'led'] as const;
export type Format = (typeof formats)[number];

/** A cell as a spreadsheet keeps it; null: nothing is known, nothing is written. */
export type Cell = { value: string | number | boolean; format: Format } | null;

const SECONDS_AN_HOUR = 3600;
const MS_A_DAY = 86_400_000;
/** Day 0 of spreadsheets. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** What a program would take for a formula once somebody has edited the cell. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export const textCell = (text: string): Cell => ({ value: text, format: FORMULA.test(text) ? 'led' : 'text' });

/** `day`: YYYY-MM-DD. */
export const dateCell = (day: string): Cell => ({
  value: (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY,
  format: 'date',
});

/** A value of an answer, by the type and unit of its column: hours are hours, a share is a percentage. */
export function cellOf(value: Value, { type, unit }: Pick<ResultColumn, 'type' | 'unit'>): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { value, format: 'text' };
  if (type === 'date') return dateCell(String(value));
  if (type === 'text') return textCell(String(value));
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(String(value));
  if (unit === 'duration') return { value: number / SECONDS_AN_HOUR, format: 'hours' };
  return { value: number, format: formatOf(type, unit) };
}

function formatOf(type: ResultColumn['type'], unit: Unit | null): Format {
  if (unit === 'percent') return 'percent';
  if (unit === 'money') return 'money';
  return type === 'integer' ? 'count' : 'decimal';
}

const UNITS: Partial<Record<Unit, string>> = { duration: 'h', percent: '%' };
/** As the code of a currency is written: `EUR`, `CHF`. */
const CURRENCY = /^[A-Z]{3}$/;

/** The currency of the rates an answer was computed with; null where there is none, or more than one. */
export function currencyOf({ parameters }: Pick<FigureCard, 'parameters'>): string | null {
  const [currency = null, ...others] = new Set(
    parameters.flatMap(({ unit }) => (CURRENCY.test(unit ?? '') ? unit : [])),
  );
  return others.length === 0 ? currency : null;
}

/** The name of a column with its unit. */
export function heading({ label, unit }: ResultColumn, language: Language, currency: string | null): string {
  const sign = unit === null ? null : unit === 'money' ? currency : (UNITS[unit] ?? null);
  return sign === null ? label[language] : `${label[language]} (${sign})`;
}
