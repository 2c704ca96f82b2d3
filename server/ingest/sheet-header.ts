import { isFigure } from './cell-kinds.js';
import type { FileRecord } from './file-record.js';
import { isListHeader } from './list-header.js';

/** Rows in which the header is sought. */
const HEAD = 20;

/** The rows of a sheet from its header on: titles over it are no rows. */
export async function* withoutPreamble(rows: AsyncGenerator<FileRecord>): AsyncGenerator<FileRecord> {
  const head: FileRecord[] = [];
  for await (const row of rows) {
    if (head.length < HEAD) head.push(row);
    if (head.length < HEAD) continue;
    if (head.length === HEAD && head.at(-1) === row) yield* fromHeader(head);
    else yield row;
  }
  if (head.length < HEAD) yield* fromHeader(head);
}

/** The first row with the names of a log; else the first that is about as wide as the table and holds names only. */
function fromHeader(head: readonly FileRecord[]): FileRecord[] {
  const known = head.findIndex(({ cells }) => isListHeader(cells));
  if (known !== -1) return head.slice(known);
  const widest = Math.max(...head.map(({ cells }) => filled(cells)));
  const wide = head.findIndex(({ cells }) => filled(cells) > widest / 2 && filled(cells) > 1);
  const isNames = wide !== -1 && !(head[wide]?.cells ?? []).some(isFigure);
  return isNames ? head.slice(wide) : [...head];
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
