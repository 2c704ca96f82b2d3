import { CsvError, type Options, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { AppError } from '../shared/app-error.js';
import { decodedText } from './decoded-text.js';
import type { Dialect } from './dialect.js';
import { linesFrom } from './lines-from.js';

export interface CsvRecord {
  /** Physical line where it starts, from 1. */
  line: number;
  cells: string[];
}

const LONGEST_RECORD = 16 * 1024 ** 2;
export const MOST_COLUMNS = 1_000;
const MOST_LINES = 20_000_000;

/**
 * Records with content, the header first: blank names on line 0 when the file has none. Remarks and repetitions
 * of the header are no records. Throws `parser-disagreement` at the end when the parser saw other records than
 * the scan, `quote-misplaced`, `encoding-uncertain`, `corrupt-file`, `too-many-columns`, `too-many-lines`.
 */
export async function* csvRecords(file: string, dialect: Dialect): AsyncGenerator<CsvRecord> {
  const header = new Header(dialect);
  if (dialect.headerLine === null) yield { line: 0, cells: Array<string>(dialect.columns).fill('') };
  for await (const record of parsed(file, dialect)) {
    const { cells } = record;
    if (cells.every((cell) => cell.trim() === '') || header.isNoRow(cells)) continue;
    yield record;
  }
}

/** Every record, blank ones included. */
async function* parsed(file: string, dialect: Dialect): AsyncGenerator<CsvRecord> {
  const parser = parse(optionsOf(dialect));
  const text = linesFrom(decodedText(file, dialect.encoding), dialect.firstLine);
  const source = Readable.from(text, { objectMode: true });
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = dialect.firstLine;
  let seen = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      seen += 1;
      if (cells.length > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
      if (seen > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
      yield { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
    }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('quote-misplaced', { line }) : error;
  } finally {
    source.destroy();
  }
  if (seen !== dialect.records) throw new AppError('parser-disagreement', { parser: seen, scan: dialect.records });
}

function optionsOf({ delimiter, quote, escape, isPadded }: Dialect): Options {
  return {
    delimiter,
    quote,
    escape: escape === 'backslash' ? '\\' : (quote ?? '"'),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: isPadded,
    max_record_size: LONGEST_RECORD,
  };
}

/** Knows the header when it comes again, as in files pasted together. */
class Header {
  #cells: readonly string[] | null = null;

  constructor(private readonly dialect: Dialect) {}

  isNoRow(cells: readonly string[]): boolean {
    const header = this.#cells;
    if (this.dialect.headerLine !== null && header === null) {
      this.#cells = cells;
      return false;
    }
    if (this.dialect.comment !== null && cells.length === 1 && cells[0]?.startsWith(this.dialect.comment)) return true;
    return header !== null && header.length === cells.length && header.every((cell, at) => cell === cells[at]);
  }
}

function lineEnds(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
}
