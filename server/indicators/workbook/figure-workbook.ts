import type { Bilingual, IndicatorResult, ResultColumn } from '../indicators.schemas.js';
import { aboutRows, type Limit } from './about.js';
import { type Cell, cellOf, currencyOf, heading, type Language, type Value } from './cells.js';
import { workbookOf } from './parts.js';

const DATA = { fr: 'Données', en: 'Data' } as const;
const ABOUT = { fr: 'À propos', en: 'About' } as const;

const HIDDEN = {
  'few-people': {
    fr: (least: number) => `masqué : moins de ${least} personnes`,
    en: (least: number) => `hidden: fewer than ${least} people`,
  },
  'few-answers': {
    fr: (least: number) => `masqué : moins de ${least} réponses`,
    en: (least: number) => `hidden: fewer than ${least} answers`,
  },
} as const;
const IDENTIFIER = { fr: 'identifiant', en: 'identifier' } as const;

/**
 * An answer as a workbook: numbers, dates and texts each as what they are, units in the headings, hours as hours; what
 * is unknown is an empty cell. A second sheet says what was counted, over which days, with which limits, and the total.
 */
export function toWorkbook(result: IndicatorResult, limits: readonly Limit[], language: Language): Promise<Buffer> {
  const { data, about } = sheetsOf(result, limits, language);
  return workbookOf([
    { name: DATA[language], rows: data, hasHead: true },
    { name: ABOUT[language], rows: about, hasHead: false },
  ]);
}

/** Its figures under their headings, and what they are about. */
export function sheetsOf(
  result: IndicatorResult,
  limits: readonly Limit[],
  language: Language,
): Record<'data' | 'about', Cell[][]> {
  const columns = readColumns(result.columns);
  const currency = currencyOf(result.card);
  const head = columns.map((column): Cell => ({ value: heading(column, language, currency), format: 'head' }));
  const least = result.card.withheld?.least ?? 0;
  const lines = result.rows.map((row) =>
    columns.map((column) => cellOf(hiddenText(row[column.name] ?? null, least, language), column)),
  );
  return { data: [head, ...lines], about: aboutRows(result, limits, language) };
}

/** Why a cell is hidden, in words; anything else as it is. */
function hiddenText(value: Value, least: number, language: Language): Value {
  return value === 'few-people' || value === 'few-answers' ? HIDDEN[value][language](least) : value;
}

/** A mission is read by its title; its identifier, which tells two of one title apart, stands last. */
function readColumns(columns: readonly ResultColumn[]): ResultColumn[] {
  if (!columns.some(({ name }) => name === 'mission_title')) return [...columns];
  const title = columns.find(({ name }) => name === 'mission_title');
  const identifier = columns.find(({ name }) => name === 'mission_id');
  return [
    ...columns.flatMap((column) => (column === identifier ? (title ?? []) : column === title ? [] : column)),
    ...(identifier ? [{ ...identifier, label: identified(identifier.label) }] : []),
  ];
}

const identified = ({ fr, en }: Bilingual): Bilingual => ({
  fr: `${fr} (${IDENTIFIER.fr})`,
  en: `${en} (${IDENTIFIER.en})`,
});
