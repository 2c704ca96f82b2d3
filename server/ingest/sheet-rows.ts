import { AppError } from '../shared/app-error.js';
import type { FileRecord } from './file-record.js';
import { type SheetCell, SheetCellReader, type SheetContext } from './sheet-cells.js';
import { refuseBomb } from './unpacked-bytes.js';
import { type XmlReader, xmlEvents } from './xml-events.js';

const MOST_COLUMNS = 1_000;
const MOST_ROWS = 20_000_000;
const LONGEST_ROW = 16 * 1024 ** 2;

/**
 * Rows with content, hidden ones too, by their number in the sheet, as wide as the widest row before them. The size
 * that the sheet declares is not believed. Throws `corrupt-file`, `too-many-columns`, `too-many-lines`,
 * `unpacked-too-large`, `unsafe-archive`.
 */
export async function* sheetRows(bytes: AsyncIterable<Buffer>, context: SheetContext): AsyncGenerator<FileRecord> {
  const rows = new RowReader(context);
  for await (const _ of xmlEvents(counted(bytes, rows), rows)) yield* rows.take();
}

async function* counted(bytes: AsyncIterable<Buffer>, rows: RowReader): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    rows.bytes += chunk.byteLength;
    yield chunk;
  }
}

class RowReader implements XmlReader {
  /** Of the sheet, so far: a shared text that many cells tell unpacks to far more. */
  bytes = 0;
  #ready: FileRecord[] = [];
  #cells: string[] = [];
  #typed: boolean[] = [];
  #hasError = false;
  #row = 0;
  #rowLength = 0;
  #given = 0;
  #width = 0;
  #isInData = false;
  readonly #reader: SheetCellReader;

  constructor(context: SheetContext) {
    this.#reader = new SheetCellReader(context);
  }

  take(): FileRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#isInData = true;
    if (!this.#isInData) return;
    if (name === 'row') this.#openRow(attributes['r']);
    else this.#reader.open(name, attributes);
  }

  text(text: string): void {
    this.#reader.text(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#isInData = false;
    if (!this.#isInData) return;
    const cell = this.#reader.close(name);
    if (cell) this.#keep(cell);
    if (name === 'row') this.#closeRow();
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.#row) throw new AppError('corrupt-file');
    if (row > MOST_ROWS) throw new AppError('too-many-lines', { most: MOST_ROWS });
    this.#row = row;
    this.#reader.openRow();
    this.#cells = [];
    this.#typed = [];
    this.#rowLength = 0;
    this.#hasError = false;
  }

  #keep({ column, text, isError, isTyped }: SheetCell): void {
    if (isError) this.#hasError = true;
    if (text === '') return;
    if (column > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
    this.#count(text.length);
    while (this.#cells.length < column - 1) this.#cells.push('');
    this.#cells[column - 1] = text;
    this.#typed[column - 1] = isTyped;
  }

  #count(length: number): void {
    this.#rowLength += length;
    this.#given += length;
    if (this.#rowLength > LONGEST_ROW) throw new AppError('unpacked-too-large');
    refuseBomb(this.#given, this.bytes);
  }

  #closeRow(): void {
    const cells = this.#cells;
    if (!this.#hasError && !cells.some((cell) => cell.trim() !== '')) return;
    this.#width = Math.max(this.#width, cells.length);
    while (cells.length < this.#width) cells.push('');
    this.#ready.push({
      line: this.#row,
      cells,
      typed: this.#typed,
      ...(this.#hasError ? { flags: ['cell-error'] } : {}),
    });
  }
}
