import type { IndicatorResult } from '../indicators.schemas.js';
import { aboutRows } from './about.js';
import { type Cell, cellOf, heading, type Language } from './cells.js';
import { workbookOf } from './parts.js';

const DATA = { fr: 'Données', en: 'Data' } as const;
const ABOUT = { fr: 'À propos', en: 'About' } as const;

/**
 * An answer as a workbook: numbers, dates and texts each as what they are, units in the headings, hours as hours; what
 * is unknown is an empty cell. A second sheet says what was counted, over which days, and the total.
 */
export function toWorkbook(result: IndicatorResult, language: Language): Promise<Buffer> {
  const { columns, rows } = result;
  const head = columns.map((column): Cell => ({ value: heading(column, language), format: 'head' }));
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column.name] ?? null, column)));
  return workbookOf([
    { name: DATA[language], rows: [head, ...lines], hasHead: true },
    { name: ABOUT[language], rows: aboutRows(result, language), hasHead: false },
  ]);
}
