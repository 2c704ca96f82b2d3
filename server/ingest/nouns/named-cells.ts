import type { CellForm } from '../cell-form.js';
import { daysAfter, readDay } from '../instants.js';
import { readWhole } from '../numbers.js';
import { plainWord } from '../plain-words.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';
import { type Cell, refuse } from '../row-cells.js';
import type { ListPlan } from './list-plan.js';

interface Place {
  at: number;
  header: string;
  form: CellForm;
}

/** Which columns of a list hold what. */
export class NamedColumns<Name extends string> {
  readonly #columns: ReadonlyMap<string, Place>;

  constructor(readonly plan: ListPlan) {
    this.#columns = new Map(plan.columns.map((column) => [column.field, column]));
  }

  has(name: Name): boolean {
    return this.#columns.has(name);
  }

  header(name: Name): string | null {
    return this.#columns.get(name)?.header ?? null;
  }

  /** One line. Refuses `extra-cells`. */
  cells(cells: readonly string[]): NamedCells<Name> {
    const surplus = cells.slice(this.plan.headers.length).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) throw new Refusal('extra-cells', null, surplus);
    return new NamedCells(this.#columns, cells);
  }
}

/** The cells of one line, asked for by name. Every reading refuses the line where it cannot be understood. */
export class NamedCells<Name extends string> {
  constructor(
    private readonly columns: ReadonlyMap<string, Place>,
    private readonly values: readonly string[],
  ) {}

  /** Null when the cell is empty or its column absent. */
  cell(name: Name): Cell | null {
    const column = this.columns.get(name);
    const text = (column && this.values[column.at])?.trim() ?? '';
    if (!column || text === '') return null;
    if (text.includes('\0')) throw new Refusal('control-character', column.header, text.replaceAll('\0', ''));
    return { text, column: column.header, form: column.form };
  }

  text(name: Name, longest = 200): string | null {
    const cell = this.cell(name);
    if (cell && Array.from(cell.text).length > longest) refuse('text-too-long', cell);
    return cell?.text ?? null;
  }

  needed(name: Name): Cell {
    return this.cell(name) ?? this.refuse('missing-value', name, null);
  }

  /** What a reader makes of the cell: absent when there is no such column, null when the cell is empty. */
  said<T>(name: Name, code: RejectionCode, reader: (text: string, form: CellForm) => T | null): T | null | undefined {
    if (!this.columns.has(name)) return undefined;
    const cell = this.cell(name);
    return cell ? (reader(cell.text, cell.form) ?? refuse(code, cell)) : null;
  }

  saidText(name: Name, longest = 200): string | null | undefined {
    return this.columns.has(name) ? this.text(name, longest) : undefined;
  }

  /** A date that could be two is none. */
  day(name: Name, today: string): string {
    const cell = this.needed(name);
    const day = readDay(cell.text, cell.form) ?? refuse('invalid-date', cell);
    return day < '1900-01-01' || day > daysAfter(today, 366) ? refuse('date-out-of-range', cell) : day;
  }

  whole(name: Name, most: bigint): number | null {
    const cell = this.cell(name);
    if (!cell) return null;
    const value = readWhole(cell.text);
    if (value === null || value > most) return refuse('invalid-number', cell);
    return value < 0n ? refuse('negative-number', cell) : Number(value);
  }

  /** One of some words; null when the cell is empty. */
  word<T extends string>(name: Name, words: Readonly<Record<string, T>>, code: RejectionCode): T | null {
    const cell = this.cell(name);
    if (!cell) return null;
    return wordIn(cell.text, cell.form, words) ?? refuse(code, cell);
  }

  refuse(code: RejectionCode, name: Name, value: string | null): never {
    throw new Refusal(code, this.columns.get(name)?.header ?? null, value);
  }
}

/** What a word means: as somebody said of this column, else as it is known. Null: nobody knows. */
export function wordIn<T extends string>(text: string, form: CellForm, words: Readonly<Record<string, T>>): T | null {
  const written = plainWord(text);
  const said = form.words && Object.hasOwn(form.words, written) ? plainWord(form.words[written] ?? '') : written;
  return (Object.hasOwn(words, said) ? words[said] : undefined) ?? null;
}
