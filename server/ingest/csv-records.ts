import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { AppError } from '../shared/app-error.js';
import type { CsvShape } from './csv-scan.js';

export interface CsvRecord {
  /** Physical line where it starts, from 1. */
  line: number;
  cells: string[];
}

const LONGEST_RECORD = 16 * 1024 ** 2;
const MOST_COLUMNS = 1_000;
const MOST_LINES = 20_000_000;

/**
 * Records with content, the header first. Throws `parser-disagreement` at the end when the parser saw other
 * records than the scan, `unclosed-quote`, `corrupt-file`, `too-many-columns`, `too-many-lines`.
 */
export async function* csvRecords(text: AsyncIterable<string>, shape: CsvShape): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter: shape.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(text, { objectMode: true });
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  let seen = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      seen += 1;
      const start = line;
      line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
      if (cells.length > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
      if (seen > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
      if (cells.some((cell) => cell.trim() !== '')) yield { line: start, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('quote-misplaced', { line: Number(error['lines'] ?? line) }) : error;
  } finally {
    source.destroy();
  }
  if (seen !== shape.records) throw new AppError('parser-disagreement', { parser: seen, scan: shape.records });
}

function lineEnds(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
}
