import type { CellForm } from './cell-form.js';
import type { Meaning } from './fields.js';
import { valueAt } from './json-path.js';
import type { Column, Mapping } from './mapping.js';
import { plainWhole, readWhole } from './numbers.js';
import { Refusal, type RejectionCode } from './rejection-codes.js';

export interface Cell {
  text: string;
  column: string;
  /** How it is written: with a point when the format of the file says that it is a number. */
  form: CellForm;
}

type FieldName = Meaning['field'];

/** Columns by field, sorted once for all the lines of a file. */
export class ColumnIndex {
  readonly outcomes: readonly Column[];
  readonly noShowMarks: readonly Column[];
  readonly #columns: ReadonlyMap<FieldName, Column>;

  constructor(columns: readonly Column[]) {
    this.#columns = new Map(columns.toReversed().map((column) => [column.meaning.field, column]));
    this.outcomes = columns.filter(({ meaning }) => meaning.field === 'outcome');
    this.noShowMarks = columns.filter(({ meaning }) => meaning.field === 'no_show_mark');
  }

  of(field: FieldName): Column | undefined {
    return this.#columns.get(field);
  }
}

const indexes = new WeakMap<Mapping, ColumnIndex>();

export function columnIndexOf(mapping: Mapping): ColumnIndex {
  const known = indexes.get(mapping);
  if (known) return known;
  const index = new ColumnIndex(mapping.columns);
  indexes.set(mapping, index);
  return index;
}

/** The cells of one line, asked for by field. Blank cells and absent columns are null. */
export class RowCells {
  readonly index: ColumnIndex;
  private readonly blanks: readonly string[];

  constructor(
    mapping: Mapping,
    private readonly cells: readonly string[],
    private readonly typed?: readonly boolean[],
    private readonly unsaid?: ReadonlySet<number>,
  ) {
    this.index = columnIndexOf(mapping);
    this.blanks = mapping.preset.blanks;
  }

  /** Undefined as well where this line alone does not name it. */
  column(field: FieldName): Column | undefined {
    const column = this.index.of(field);
    return column && this.unsaid?.has(column.at) ? undefined : column;
  }

  cell(field: FieldName): Cell | null {
    const column = this.index.of(field);
    return column ? this.at(column) : null;
  }

  at({ at, header, path, form }: Column): Cell | null {
    const written = this.cells[at];
    if (written === undefined || written === '') return null;
    const value = path === null ? null : valueAt(written, path);
    const text = (value ? value.text : written).trim();
    if (text === '' || this.blanks.includes(text)) return null;
    if (text.includes('\0')) throw new Refusal('control-character', header, text.replaceAll('\0', ''));
    const isTyped = value ? value.isTyped : this.typed?.[at] === true;
    return { text, column: header, form: isTyped ? { ...form, ...typed } : form };
  }

  text(field: FieldName, longest: number): string | null {
    const cell = this.cell(field);
    if (cell && cell.text.length > longest && Array.from(cell.text).length > longest) refuse('text-too-long', cell);
    return cell?.text ?? null;
  }

  /** What a reader makes of the cell; the line is refused when it makes nothing of it. */
  read<T>(field: FieldName, code: RejectionCode, reader: (text: string, form: CellForm) => T | null): T | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const value = reader(cell.text, cell.form);
    return value === null ? refuse(code, cell) : value;
  }

  whole(field: FieldName, code: RejectionCode, most: bigint): number | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const plain = plainWhole(cell.text);
    const value = plain === null ? readWhole(cell.text, cell.form.decimal) : BigInt(plain);
    if (value === null || value > most) return refuse(code, cell);
    if (value < 0n) return refuse(code === 'invalid-number' ? 'negative-number' : code, cell);
    return plain ?? Number(value);
  }
}

/** Numbers and dates that the format of the file types itself. */
const typed: Partial<CellForm> = { decimal: '.', order: 'ymd' };

export function refuse(code: RejectionCode, cell: Pick<Cell, 'text' | 'column'>): never {
  throw new Refusal(code, cell.column, cell.text);
}
