import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Column } from '../mapping.js';
import type { ReadingRules } from '../row-reading.js';
import { cellReading } from './cell-reading.js';
import { type ReadCell, readCell } from './read-cell.js';
import { clockReading, dateReading } from './time-reading.js';

/** What an instant is written with, in SQL. */
export interface ReadInstantCell {
  /** 'YYYY-MM-DD', and the seconds since midnight of a clock without an offset. */
  day: string;
  clock: string;
  /** What they need beside the lines. */
  joins: readonly string[];
  /** What makes a line plain: blank, or a date, a time, or both that say something. */
  conditions: readonly string[];
  /** Least and greatest day, as texts; null when there is none. */
  range: [string, string] | null;
}

/** Every mapped column of a file, each distinct text of it read once. */
export interface ReadColumns {
  cells: readonly { column: Column; cell: ReadCell }[];
  start: ReadInstantCell | null;
  end: ReadInstantCell | null;
}

/** Null when a column has too many texts to read each once. */
export async function readColumns(connection: WarehouseConnection, rules: ReadingRules): Promise<ReadColumns | null> {
  const cells: { column: Column; cell: ReadCell }[] = [];
  for (const column of rules.mapping.columns) {
    const reading = cellReading(column, rules.mapping.zone ?? rules.zone);
    if (!reading) continue;
    const cell = await readCell(connection, String(column.at), `raw_line.c${column.at}`, reading);
    if (!cell) return null;
    cells.push({ column, cell });
  }
  const start = await readInstantCell(connection, rules, 'started_at');
  const end = await readInstantCell(connection, rules, 'ended_at');
  return start === 'too-many' || end === 'too-many' ? null : { cells, start, end };
}

async function readInstantCell(
  connection: WarehouseConnection,
  { mapping }: ReadingRules,
  field: 'started_at' | 'ended_at',
): Promise<ReadInstantCell | null | 'too-many'> {
  const column = mapping.columns.find(({ meaning }) => meaning.field === field);
  if (!column) return null;
  const text = `raw_line.c${column.at}`;
  const whole = (await isOfOneLength(connection, text)) ? await readWhole(connection, column, field, text) : null;
  if (whole) return whole;
  const [dateText, clockText] = [datePart(text), clockPart(text)];
  const date = await readCell(connection, `${field}_date`, dateText, dateReading(column.form));
  const clock = await readCell(connection, `${field}_clock`, clockText, clockReading(column.form));
  if (!date || !clock) return 'too-many';
  return {
    day: date.value,
    clock: clock.value,
    joins: [date.join, clock.join],
    conditions: [
      date.isPlain,
      clock.isPlain,
      `(${dateText} IS NULL OR ${date.value} IS NOT NULL)`,
      `(${clockText} IS NULL OR ${clock.value} IS NOT NULL)`,
    ],
    range: date.range,
  };
}

/** Where every text is a date and a clock, and the engine reads both as the reader does; null: they are not so. */
async function readWhole(
  connection: WarehouseConnection,
  { form }: Column,
  field: string,
  text: string,
): Promise<ReadInstantCell | null> {
  const date = await readCell(connection, `${field}_whole_date`, `left(${text}, 10)`, dateReading(form));
  const clock = date && (await readCell(connection, `${field}_whole_clock`, `substr(${text}, 12)`, clockReading(form)));
  const isCast = [date, clock].every((read) => read?.isPlain === 'true' && read.join === '');
  return date && isCast ? wholeInstant(text, date.range) : null;
}

/** As long as a date and a clock that stands apart from it, of which none tells 24:00. */
async function isOfOneLength(connection: WarehouseConnection, text: string): Promise<boolean> {
  const [odd] = await connection.read<{ is_any: boolean }>(
    `SELECT count(*) > 0 AS is_any FROM raw_line
     WHERE length(${text}) <> 19 OR NOT (${text} LIKE '__________ %' OR ${text} LIKE '__________T%') OR ${text} LIKE '___________24%'`,
  );
  return odd?.is_any === false;
}

function wholeInstant(text: string, range: ReadCell['range']): ReadInstantCell {
  const moment = `TRY_CAST(${text} AS TIMESTAMP)`;
  return {
    day: `CAST(${moment} AS DATE)`,
    clock: `(epoch_us(${moment}) // 1000000 % 86400)::INTEGER`,
    joins: [],
    conditions: [`(${text} IS NULL OR ${moment} IS NOT NULL)`],
    range,
  };
}

/** Where the date of a text ends and its time begins; 0 when it has but one of them. */
function cut(cell: string): string {
  return `CASE WHEN strpos(${cell}, 'T') > 0 THEN strpos(${cell}, 'T') ELSE strpos(${cell}, ' ') END`;
}

function datePart(cell: string): string {
  return `CASE WHEN ${cut(cell)} > 0 THEN left(${cell}, ${cut(cell)} - 1) WHEN strpos(${cell}, ':') = 0 THEN ${cell} END`;
}

function clockPart(cell: string): string {
  return `CASE WHEN ${cut(cell)} > 0 THEN substr(${cell}, ${cut(cell)} + 1) WHEN strpos(${cell}, ':') > 0 THEN ${cell} END`;
}
