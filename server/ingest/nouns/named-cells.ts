import { AppError } from '../../shared/app-error.js';
import { plainWord } from '../plain-words.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';
import { type Cell as WrittenCell, refuse } from '../row-cells.js';

type Cell = Pick<WrittenCell, 'text' | 'column'>;

type Names<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Which columns of a header hold what, by their names in French and English. */
export class NamedColumns<Name extends string> {
  readonly #columns: ReadonlyMap<Name, { at: number; header: string }>;

  /** Throws `ambiguous-header` when two columns mean the same. */
  constructor(
    readonly headers: readonly string[],
    names: Names<Name>,
  ) {
    const columns = new Map<Name, { at: number; header: string }>();
    const words = new Map(
      Object.entries<readonly string[]>(names).flatMap(([name, all]) => all.map((word) => [word, name as Name])),
    );
    headers.forEach((header, at) => {
      const name = words.get(plainWord(header));
      if (name === undefined) return;
      if (columns.has(name)) throw new AppError('ambiguous-header', { header: header.trim() });
      columns.set(name, { at, header: header.trim() });
    });
    this.#columns = columns;
  }

  has(name: Name): boolean {
    return this.#columns.has(name);
  }

  header(name: Name): string | null {
    return this.#columns.get(name)?.header ?? null;
  }

  /** One line. Refuses `extra-cells` and `total-row`. */
  cells(cells: readonly string[]): NamedCells<Name> {
    const surplus = cells.slice(this.headers.length).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) throw new Refusal('extra-cells', null, surplus);
    return new NamedCells(this.#columns, cells);
  }
}

/** The cells of one line, asked for by name. */
export class NamedCells<Name extends string> {
  constructor(
    private readonly columns: ReadonlyMap<Name, { at: number; header: string }>,
    private readonly values: readonly string[],
  ) {}

  /** Null when the cell is empty or its column absent. */
  cell(name: Name): Cell | null {
    const column = this.columns.get(name);
    const text = (column && this.values[column.at])?.trim() ?? '';
    if (!column || text === '') return null;
    if (text.includes('\0')) throw new Refusal('control-character', column.header, text.replaceAll('\0', ''));
    return { text, column: column.header };
  }

  text(name: Name, longest: number): string | null {
    const cell = this.cell(name);
    if (cell && Array.from(cell.text).length > longest) refuse('text-too-long', cell);
    return cell?.text ?? null;
  }

  /** What a reader makes of the cell: absent when there is no such column, null when the cell is empty. */
  said<T>(name: Name, code: RejectionCode, reader: (text: string) => T | null): T | null | undefined {
    if (!this.columns.has(name)) return undefined;
    const cell = this.cell(name);
    return cell ? (reader(cell.text) ?? refuse(code, cell)) : null;
  }

  saidText(name: Name, longest: number): string | null | undefined {
    return this.columns.has(name) ? this.text(name, longest) : undefined;
  }
}
