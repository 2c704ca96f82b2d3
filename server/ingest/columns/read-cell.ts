import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Value } from '../../warehouse/to-duckdb.js';
import type { CellReading } from './cell-reading.js';

/** How SQL says what a cell holds, once its distinct texts were read. */
export interface ReadCell {
  /** The value; null when blank or not plain. */
  value: string;
  /** Whether the value stands as reading the line alone would give it. */
  isPlain: string;
  /** What the two need beside the lines; empty: nothing. */
  join: string;
  /** Least and greatest of the plain values, as texts; null when there is none. */
  range: [string, string] | null;
}

/** Beyond, reading them once is no gain. */
const MOST_TEXTS = 400_000;

/**
 * Reads each distinct text that `cell` holds in `raw_line`. Where the engine's own conversion agrees with the reader on
 * nearly all of them it is used, and the others are left aside; else a table tells each. Null when they are too many.
 */
export async function readCell(
  connection: WarehouseConnection,
  name: string,
  cell: string,
  reading: CellReading,
): Promise<ReadCell | null> {
  const texts = await distinctTexts(connection, eachText(cell));
  if (!texts) return null;
  const rows = texts.map((text) => rowOf(text, reading.read));
  const others = rows.filter(([text, isPlain, value]) => !isPlain || !reading.cast.agrees(text, value));
  const range = rangeOf(rows);
  const join = (table: string) => `LEFT JOIN ${table} ON ${table}.text = ${cell}`;
  if (others.length === 0) return { value: reading.cast.sql(cell), isPlain: 'true', join: '', range };
  if (others.length * 20 < rows.length) {
    const table = `other_${name}`;
    await connection.run(`CREATE TEMP TABLE ${table} (text VARCHAR)`);
    await connection.append(
      table,
      ['text'],
      others.map(([text]) => [text]),
    );
    return { value: reading.cast.sql(cell), isPlain: `${table}.text IS NULL`, join: join(table), range };
  }
  const table = `reading_${name}`;
  await connection.run(`CREATE TEMP TABLE ${table} (text VARCHAR, is_plain BOOLEAN, value ${reading.type})`);
  await connection.append(table, ['text', 'is_plain', 'value'], rows);
  return { value: `${table}.value`, isPlain: `(${cell} IS NULL OR ${table}.is_plain)`, join: join(table), range };
}

/** The different texts of a cell, told in SQL as a cell of `raw_line`. */
export function eachText(cell: string): string {
  return `SELECT DISTINCT ${cell} AS text FROM raw_line`;
}

/** Longer lists are asked for again rather than held in memory. */
const MOST_KEPT = 10_000;

/** What was asked of the lines of a connection, which stay as they are: columns are looked at, then read. */
const asked = new WeakMap<WarehouseConnection, Map<string, string[]>>();

/** The texts a query gives in its column `text`, without null; null when they are too many. */
export async function distinctTexts(connection: WarehouseConnection, sql: string): Promise<string[] | null> {
  const known = asked.get(connection) ?? new Map<string, string[]>();
  asked.set(connection, known);
  const texts = known.get(sql) ?? (await readTexts(connection, sql));
  if (texts && texts.length <= MOST_KEPT) known.set(sql, texts);
  return texts;
}

async function readTexts(connection: WarehouseConnection, sql: string): Promise<string[] | null> {
  const { columns } = await connection.readColumns(
    `SELECT text FROM (${sql}) WHERE text IS NOT NULL LIMIT ${MOST_TEXTS + 1}`,
  );
  const texts = columns[0] as string[];
  return texts.length > MOST_TEXTS ? null : texts;
}

function rangeOf(rows: readonly (readonly [string, boolean, Value])[]): [string, string] | null {
  const values = rows.flatMap(([, , value]) => (typeof value === 'string' ? [value] : []));
  const [first, ...others] = values;
  if (first === undefined) return null;
  return others.reduce<[string, string]>(
    ([least, most], value) => [value < least ? value : least, value > most ? value : most],
    [first, first],
  );
}

function rowOf(text: string, read: CellReading['read']): [string, boolean, Value] {
  const tidy = text.trim();
  if (tidy === '') return [text, true, null];
  const value = tidy.includes('\0') ? null : read(tidy);
  return [text, value !== null, value];
}
