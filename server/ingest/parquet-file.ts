import { open, stat } from 'node:fs/promises';
import { AppError } from '../shared/app-error.js';
import type { ColumnDescription } from '../warehouse/connection.js';
import { openFolderWarehouse } from '../warehouse/folder-warehouse.js';
import type { Plain } from '../warehouse/from-duckdb.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { exactNumber } from './plain-decimals.js';
import { plainWord } from './plain-words.js';

const MOST_COLUMNS = 1_000;
const MOST_LINES = 20_000_000;
const LONGEST_CELL = 1024 ** 2;
const MEMORY = '256MB';
const MAGIC = 'PAR1';
const OUTCOMES = /^STRUCT\(.*\)\[\]$/s;

/**
 * A Parquet file, its rows numbered by their place in it. Instants are those of UTC, lists only outcomes. Throws
 * `corrupt-file`, `nested-value`, `too-many-columns`, `too-many-lines`, `unpacked-too-large`.
 */
export async function openParquet(file: string): Promise<RecordFile> {
  await requireEnd(file);
  const { connection, close } = await openFolderWarehouse({ folder: null, files: [file], memory: MEMORY });
  try {
    const source = `read_parquet('${file.replaceAll("'", "''")}')`;
    const columns = await connection.describe(`SELECT * FROM ${source}`).catch(refuse);
    if (columns.length > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
    const selected = `SELECT ${columns.map(asText).join(', ')} FROM ${source}`;
    return {
      records: () => records(columns, connection.stream(selected)),
      isOneOfSeveral: false,
      close: () => Promise.resolve(close()),
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function* records(columns: readonly ColumnDescription[], chunks: AsyncGenerator<Plain[][]>) {
  yield { line: 0, cells: columns.map(({ name }) => name) } satisfies FileRecord;
  const typed = columns.map(({ type }) => type !== 'VARCHAR' && !OUTCOMES.test(type));
  const isFraction = columns.map(({ type }) => type === 'DOUBLE' || type === 'FLOAT');
  let line = 0;
  try {
    for await (const rows of chunks) {
      for (const row of rows) {
        line += 1;
        if (line > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
        const cells = row.map((value, at) => textOf(value, isFraction[at] === true));
        if (cells.some(({ length }) => length > LONGEST_CELL)) throw new AppError('unpacked-too-large');
        yield { line, cells, typed } satisfies FileRecord;
      }
    }
  } catch (error) {
    refuse(error);
  }
}

/** `1e-7` is written out, as in every other format. */
function textOf(value: Plain, isFraction: boolean): string {
  if (typeof value !== 'string') return '';
  return isFraction ? (exactNumber(value) ?? value) : value;
}

/** Every column by name, as a text that the reading of rows understands. */
function asText({ name, type }: ColumnDescription): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ')`;
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%g')`;
  if (type === 'BLOB') return `decode(${column})`;
  if (plainWord(name) === 'outcomes' && OUTCOMES.test(type)) return `to_json(${column})::VARCHAR`;
  if (/\[\d*\]$|^(?:STRUCT|MAP|UNION)\(/.test(type))
    throw new AppError('nested-value', { line: 1, column: name.slice(0, 200) });
  return `${column}::VARCHAR`;
}

/** A file that was cut has lost its end, which says what it holds. */
async function requireEnd(file: string): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    if (size < 12 || buffer.toString('latin1', 0, bytesRead) !== MAGIC) throw new AppError('corrupt-file');
  } finally {
    await handle.close();
  }
}

/** Memory is ours to count; whatever else cannot be read is the file's fault. */
function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  const message = (error as { message?: unknown } | null)?.message;
  if (typeof message === 'string' && message.startsWith('Out of Memory Error')) throw error;
  throw new AppError('corrupt-file');
}
