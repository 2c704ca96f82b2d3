import { bucketSchema, type ResultColumn, type Unit } from '../../indicators/indicators.schemas.js';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { Language } from '../../shared/language.js';
import { measureText, partTexts } from './measure-text.js';
import { periodText } from './period-text.js';
import type { Headline, TextTable } from './report-document.js';
import { reportWords, said } from './report-words.js';

export type Row = FrozenTable['total'];
export type Measure = ResultColumn & { unit: Unit };

/** More are not taken in at one look. */
const MOST_HEADLINES = 3;
const BESIDE = /_(low|high|compared)$/;

/** A told table in words: what is hidden says so, what is unknown is a dash, parts add up to the total that is read. */
export function figureTable(table: FrozenTable, language: Language): TextTable {
  const words = reportWords[language];
  const { card, rows, total } = table;
  const by = slicesOf(table);
  const measures = measuresOf(table);
  const texts = measures.map(({ name, unit }) =>
    partTexts(rows.map(numberIn(name)), numberIn(name)(total), unit, language),
  );
  const cells = (row: Row, text: (at: number) => string | undefined) =>
    measures.map(
      (measure, at) => hiddenText(table, row, language) ?? withInterval(row, measure, text(at) ?? '', language),
    );
  const whole = measures.map(({ name, unit }) => measureText(numberIn(name)(total), unit, language));
  const isMixed = isWithoutTotal(table);
  return {
    columns: [
      ...(by.length > 0 ? by : ['']).map((name) => ({ label: columnLabel(table, name, language), isNumeric: false })),
      ...measures.map(({ label }) => ({ label: label[language], isNumeric: true })),
    ],
    rows:
      by.length > 0
        ? rows.map((row, place) => [
            ...by.map((name) => rowName(row, name, language)),
            ...cells(row, (at) => texts[at]?.[place]),
          ])
        : [],
    total: isMixed
      ? null
      : [
          by.length > 0 ? words.total : periodText(card.period, language),
          ...by.slice(1).map(() => ''),
          ...cells(total, (at) => whole[at]),
        ],
    note: isMixed ? words.noTotal : null,
  };
}

/** The main figure of the whole and those in its unit; none where units would mix or the whole is hidden. */
export function headlinesOf(table: FrozenTable, language: Language): Headline[] {
  if (isWithoutTotal(table) || hiddenText(table, table.total, language) !== null) return [];
  const all = measuresOf(table);
  const main = all.find(({ name }) => name === table.card.name) ?? all[0];
  // What stands beside the main one in another unit is in the table.
  const told = all
    .filter(({ unit }) => unit === main?.unit)
    .toSorted((a, b) => Number(b === main) - Number(a === main));
  return told.slice(0, MOST_HEADLINES).map(({ name, unit, label }) => ({
    value: measureText(numberIn(name)(table.total), unit, language),
    label: label[language],
  }));
}

export const slicesOf = ({ request }: FrozenTable): string[] => (request.by ?? '').split(',').filter(Boolean);

export function measuresOf(table: FrozenTable): Measure[] {
  const by = new Set(slicesOf(table));
  return table.columns.filter(
    (column): column is Measure => column.unit !== null && !by.has(column.name) && !BESIDE.test(column.name),
  );
}

export const numberIn =
  (name: string) =>
  (row: Row): number | null => {
    const value = row[name];
    return typeof value === 'number' ? value : null;
  };

/** What a row is about in one of its columns: a mission by its title, a bucket by its days. */
export function rowName(row: Row, column: string, language: Language): string {
  const from = row['bucket'];
  if (bucketSchema.safeParse(column).success && typeof from === 'string') {
    const to = row['bucket_end'];
    return periodText({ from, to: typeof to === 'string' ? to : from }, language);
  }
  const value = row[column.replace(/_id$/, '_title')] ?? row[column];
  return value === null || value === undefined ? reportWords[language].unspecified : String(value);
}

export function columnLabel({ columns, card }: FrozenTable, name: string, language: Language): string {
  const words = reportWords[language];
  if (name === '') return words.card.period;
  const bucket = bucketSchema.safeParse(name);
  if (bucket.success) return words.bucket[bucket.data];
  return columns.find((column) => column.name === name)?.label[language] ?? card.title[language];
}

export function hiddenText({ card }: FrozenTable, row: Row, language: Language): string | null {
  const why = row['withheld'];
  if (typeof why !== 'string') return null;
  const least = String(card.withheld?.least ?? '');
  return said(why === 'few-answers' ? reportWords[language].hiddenAnswers : reportWords[language].hidden, { least });
}

/** Different units under one another have no whole: not hidden, and yet unknown in every measure. */
function isWithoutTotal(table: FrozenTable): boolean {
  const { total, rows } = table;
  if (slicesOf(table).length === 0 || rows.length === 0 || typeof total['withheld'] === 'string') return false;
  return measuresOf(table).every(({ name }) => numberIn(name)(total) === null);
}

function withInterval(row: Row, { name, unit }: Measure, value: string, language: Language): string {
  const [low, high] = [numberIn(`${name}_low`)(row), numberIn(`${name}_high`)(row)];
  if (low === null || high === null) return value;
  const text = (one: number) => measureText(one, unit, language);
  return said(reportWords[language].between, { value, low: text(low), high: text(high) });
}
