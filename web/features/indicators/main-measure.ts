import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { Row } from '../../lib/arrow.js';

export type Measure = CatalogueEntry['measures'][number];

/** The measure that bears the indicator's name, else its first: time given, for the hours. */
export function mainMeasure(entry: CatalogueEntry): Measure | undefined {
  return entry.measures.find((measure) => measure.name === entry.name) ?? entry.measures[0];
}

const OUTCOME = /^(outcome_)?(type|unit)$/;
const UNIT = /^(outcome_)?unit$/;
const TYPE = /^(outcome_)?type$/;

/** What keeps outcomes of different kinds apart; none for other figures. */
export function outcomeDimensions(entry: CatalogueEntry): string[] {
  if (entry.unit !== 'outcome') return [];
  return entry.dimensions.map((dimension) => dimension.name).filter((name) => OUTCOME.test(name));
}

export function outcomeUnit(row: Row): string {
  return textAt(row, UNIT);
}

export function outcomeType(row: Row): string {
  return textAt(row, TYPE);
}

function textAt(row: Row, pattern: RegExp): string {
  const name = Object.keys(row).find((key) => pattern.test(key));
  const value = name === undefined ? null : row[name];
  return value === null || value === undefined ? '' : String(value);
}

/** A value of a row as a number; null is unknown. */
export function numberAt(row: Row, name: string): number | null {
  const value = row[name];
  if (value === null || value === undefined || typeof value === 'boolean' || value === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

/** Column of the words for a reference: `mission_title` beside `mission_id`. */
export const titleColumn = (dimension: string): string => `${dimension.replace(/_id$/, '')}_title`;

/** Name of a dimension's value: the title beside a reference when there is one. */
export function nameAt(row: Row, dimension: string): string | boolean | null {
  const title = titleColumn(dimension);
  const value = title in row ? row[title] : row[dimension];
  return value === null || value === undefined || value === ''
    ? null
    : typeof value === 'boolean'
      ? value
      : String(value);
}
