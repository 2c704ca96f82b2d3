import { toArrowStream } from '../warehouse/arrow.js';
import { csvCell } from '../shared/csv-cell.js';
import type { IndicatorResult, ResultColumn } from './indicators.schemas.js';

const ARROW_TYPES: Readonly<Record<ResultColumn['type'], string>> = {
  date: 'DATE',
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** Comma-separated, CRLF, one header line of column names; unknown values are empty. */
export function toCsv({ columns, rows }: IndicatorResult): string {
  const names = columns.map(({ name }) => name);
  const lines = [names.map(csvCell), ...rows.map((row) => names.map((name) => csvCell(row[name] ?? null)))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Arrow IPC stream; the figure card stands in the schema's metadata under `card`. */
export function toArrow({ card, columns, rows }: IndicatorResult): Uint8Array {
  return toArrowStream(
    {
      names: columns.map(({ name }) => name),
      types: columns.map(({ type }) => ARROW_TYPES[type]),
      columns: columns.map(({ name }) => rows.map((row) => row[name] ?? null)),
    },
    new Map([['card', JSON.stringify(card)]]),
  );
}
