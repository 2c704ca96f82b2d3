import { AppError } from '../shared/app-error.js';
import type { FileRecord } from './file-record.js';
import type { NumberKind } from './number-formats.js';
import { RichText } from './rich-text.js';
import type { SharedStrings } from './shared-strings.js';
import { cellText } from './sheet-cell.js';
import { refuseBomb } from './unpacked-bytes.js';
import { type XmlReader, xmlEvents } from './xml-events.js';

/** What cells of all sheets refer to. */
export interface SheetContext {
  strings: SharedStrings;
  kinds: readonly NumberKind[];
  is1904: boolean;
}

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
  #column = 0;
  #width = 0;
  #isInData = false;
  #cell: { type: string; style: number; value: string } | null = null;
  #isInValue = false;
  #isInline = false;
  readonly #rich = new RichText();

  constructor(private readonly context: SheetContext) {}

  take(): FileRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#isInData = true;
    if (!this.#isInData) return;
    if (name === 'row') this.#openRow(attributes['r']);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'is') this.#isInline = true;
    else if (this.#isInline) this.#rich.open(name);
  }

  text(text: string): void {
    if (this.#isInValue && this.#cell) this.#cell.value += text;
    else if (this.#isInline) this.#rich.add(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#isInData = false;
    else if (name === 'v') this.#isInValue = false;
    else if (name === 'is') this.#isInline = false;
    else if (this.#isInline) this.#rich.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#isInData) this.#closeRow();
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.#row) throw new AppError('corrupt-file');
    if (row > MOST_ROWS) throw new AppError('too-many-lines', { most: MOST_ROWS });
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
    this.#typed = [];
    this.#rowLength = 0;
    this.#hasError = false;
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' };
  }

  #closeCell(): void {
    if (!this.#cell) return;
    const { type, style, value } = this.#cell;
    this.#cell = null;
    const inline = this.#rich.take();
    const kind = this.context.kinds[style] ?? 'number';
    const text = type === 'inlineStr' ? inline : cellText({ type, value, kind }, this.context);
    if (type === 'e') this.#hasError = true;
    if (text === '') return;
    if (this.#column > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
    this.#count(text.length);
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
    this.#typed[this.#column - 1] = type === 'n' || type === 'd';
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

/** `AB12` → 28. Throws `corrupt-file`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference)?.[1]?.toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new AppError('corrupt-file');
  return column;
}
