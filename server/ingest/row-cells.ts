import type { Column, Mapping } from './mapping.js';
import { readWhole } from './numbers.js';
import { Refusal, type RejectionCode } from './rejection-codes.js';
import type { Meaning } from './fields.js';

export interface Cell {
  text: string;
  column: string;
}

/** The cells of one line, asked for by field. Blank cells and absent columns are null. */
export class RowCells {
  constructor(
    private readonly mapping: Mapping,
    private readonly cells: readonly string[],
  ) {}

  column(field: Meaning['field']): Column | undefined {
    return this.mapping.columns.find((column) => column.meaning.field === field);
  }

  cell(field: Meaning['field']): Cell | null {
    const column = this.column(field);
    return column ? this.at(column) : null;
  }

  at(column: Column): Cell | null {
    const text = this.cells[column.at]?.trim() ?? '';
    if (text === '') return null;
    if (text.includes('\0')) throw new Refusal('control-character', column.header, text.replaceAll('\0', ''));
    return { text, column: column.header };
  }

  text(field: Meaning['field'], longest: number): string | null {
    const cell = this.cell(field);
    if (cell && Array.from(cell.text).length > longest) refuse('text-too-long', cell);
    return cell?.text ?? null;
  }

  /** What a reader makes of the cell; the line is refused when it makes nothing of it. */
  read<T>(field: Meaning['field'], code: RejectionCode, reader: (text: string) => T | null): T | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const value = reader(cell.text);
    return value === null ? refuse(code, cell) : value;
  }

  whole(field: Meaning['field'], code: RejectionCode, most: bigint): number | null {
    const cell = this.cell(field);
    if (!cell) return null;
    const value = readWhole(cell.text);
    if (value === null || value > most) return refuse(code, cell);
    if (value < 0n) return refuse(code === 'invalid-number' ? 'negative-number' : code, cell);
    return Number(value);
  }
}

export function refuse(code: RejectionCode, cell: Cell): never {
  throw new Refusal(code, cell.column, cell.text);
}
