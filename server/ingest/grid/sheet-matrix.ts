import { SheetCellReader, type SheetCell, type SheetContext } from '../sheet-cells.js';
import { isTrue } from '../workbook-parts.js';
import { type XmlReader, xmlEvents } from '../xml-events.js';
import { type Area, Matrix, type MatrixCell } from './matrix.js';

/** A year of days across, a few hundred people: beyond that nobody keeps a grid. */
export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 500;
/** Of all sheets of a file. */
export const MOST_CELLS = 200_000;
const MOST_AREAS = 10_000;
const LONGEST_TEXT = 4 * 1024 ** 2;

/** All cells of a small sheet; null when it is larger than any grid. Throws the codes of sheets. */
export async function sheetMatrix(
  bytes: AsyncIterable<Buffer>,
  context: SheetContext,
  mostCells: number,
): Promise<Matrix | null> {
  const reader = new MatrixReader(context, mostCells);
  for await (const _ of xmlEvents(bytes, reader)) if (reader.isTooLarge) return null;
  return reader.isTooLarge ? null : reader.matrix;
}

class MatrixReader implements XmlReader {
  isTooLarge = false;
  readonly #cells: MatrixCell[] = [];
  readonly #areas: Area[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #reader: SheetCellReader;
  #row = 0;
  #length = 0;
  #isInData = false;

  constructor(
    private readonly context: SheetContext,
    private readonly mostCells: number,
  ) {
    this.#reader = new SheetCellReader(context);
  }

  get matrix(): Matrix {
    return new Matrix(this.#cells, this.#areas, this.#hiddenRows, this.#hiddenColumns);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#isInData = true;
    else if (name === 'col' && isTrue(attributes['hidden'])) this.#hide(attributes);
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    else if (this.#isInData && name === 'row') this.#openRow(attributes);
    else if (this.#isInData) this.#reader.open(name, attributes);
  }

  text(text: string): void {
    this.#reader.text(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#isInData = false;
    const cell = this.#isInData ? this.#reader.close(name) : null;
    if (cell) this.#keep(cell);
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#reader.openRow();
    if (isTrue(hidden)) this.#hiddenRows.add(this.#row);
  }

  #keep({ column, style, text, isError, value, hasFormula }: SheetCell): void {
    const fault = isError ? 'error' : hasFormula && value === '' ? 'no-value' : null;
    const fill = this.context.fills[style] ?? null;
    if (text.trim() === '' && fault === null && fill === null) return;
    this.#cells.push({ row: this.#row, column, text: isError ? value : text, fill, fault });
    this.#length += text.length;
    const isFilled = text.trim() !== '' || fault !== null;
    const isFar = isFilled && (this.#row > MOST_ROWS || column > MOST_COLUMNS);
    if (isFar || this.#cells.length > this.mostCells || this.#length > LONGEST_TEXT) this.isTooLarge = true;
  }

  #hide({ min, max }: Readonly<Record<string, string>>): void {
    for (let column = Number(min); column <= Math.min(Number(max), MOST_COLUMNS); column += 1)
      this.#hiddenColumns.add(column);
  }

  #merge(reference: string): void {
    const [, left, top, right, bottom] = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
    if (!left || !top || !right || !bottom || this.#areas.length >= MOST_AREAS) return;
    const area = { top: Number(top), left: numberOf(left), bottom: Number(bottom), right: numberOf(right) };
    if (area.bottom <= MOST_ROWS && area.right <= MOST_COLUMNS) this.#areas.push(area);
  }
}

function numberOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
