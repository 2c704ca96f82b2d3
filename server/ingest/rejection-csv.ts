import { csvCell } from '../shared/csv-cell.js';
import type { Rejection } from './ingest.schemas.js';
import { keptLines } from './kept-lines.js';
import { reasonHeaders } from './resent-rejections.js';

/** With it, a spreadsheet reads accents as they are. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The rejected lines of an import, ready to be corrected and sent again: why each was rejected, then its cells under
 * the headers of its file. One line at a time, however many there are.
 */
export async function* rejectionCsv(file: string): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  let isFirst = true;
  for await (const kept of keptLines<Kept>(file)) {
    const headers = 'headers' in kept ? kept.headers : ['cells'];
    if (isFirst) yield csvLine([...reasonHeaders, ...headers]);
    isFirst = false;
    if ('headers' in kept) continue;
    yield csvLine([String(kept.line), kept.column ?? '', kept.code, kept.message, ...kept.cells]);
  }
  if (isFirst) yield csvLine(reasonHeaders);
}

/** Lists kept by earlier versions begin without the headers. */
type Kept = { headers: string[] } | (Rejection & { cells: string[] });

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
