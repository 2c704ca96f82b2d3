export interface MatrixCell {
  /** From 1, as in the sheet. */
  row: number;
  column: number;
  text: string;
  /** Colour of its background; null when it has none. */
  fill: string | null;
  /** What the sheet could not compute: an error, or a formula whose result was not kept. */
  fault: 'error' | 'no-value' | null;
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Merged areas that overlap, in a file made to keep us busy, are followed no further. */
const MOST_MERGED = 200_000;

/** A small sheet, cell by cell. Rows and columns are counted from 1. */
export class Matrix {
  readonly height: number;
  readonly width: number;
  readonly #rows = new Map<number, Map<number, MatrixCell>>();
  readonly #heads = new Map<string, MatrixCell>();

  constructor(
    readonly cells: readonly MatrixCell[],
    readonly merges: readonly Area[] = [],
    readonly hiddenRows: ReadonlySet<number> = new Set(),
    readonly hiddenColumns: ReadonlySet<number> = new Set(),
    /** Rows of the sheet are columns here. */
    readonly isTurned = false,
  ) {
    for (const cell of cells) {
      const row = this.#rows.get(cell.row) ?? new Map<number, MatrixCell>();
      row.set(cell.column, cell);
      this.#rows.set(cell.row, row);
    }
    const filled = this.filled();
    this.height = filled.reduce((most, { row }) => Math.max(most, row), 0);
    this.width = filled.reduce((most, { column }) => Math.max(most, column), 0);
    for (const area of merges) this.#spread(area);
  }

  cell(row: number, column: number): MatrixCell | null {
    return this.#rows.get(row)?.get(column) ?? null;
  }

  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** The text shown there, be it written in the first of merged cells. */
  shown(row: number, column: number): string {
    return this.text(row, column) || (this.#heads.get(`${row},${column}`)?.text.trim() ?? '');
  }

  /** Cells of a row that hold something, from left to right. */
  row(row: number): MatrixCell[] {
    return [...(this.#rows.get(row)?.values() ?? [])].filter(isFilled).toSorted((one, two) => one.column - two.column);
  }

  filled(): MatrixCell[] {
    return this.cells.filter(isFilled);
  }

  turned(): Matrix {
    const turn = <T extends { row: number; column: number }>(cell: T): T => ({
      ...cell,
      row: cell.column,
      column: cell.row,
    });
    const merges = this.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    }));
    return new Matrix(this.cells.map(turn), merges, this.hiddenColumns, this.hiddenRows, !this.isTurned);
  }

  /** The row of the sheet where a cell stands. */
  line({ row, column }: Pick<MatrixCell, 'row' | 'column'>): number {
    return this.isTurned ? column : row;
  }

  /** Its name in the sheet: `AB12`. */
  place({ row, column }: Pick<MatrixCell, 'row' | 'column'>): string {
    return this.isTurned ? `${letters(row)}${column}` : `${letters(column)}${row}`;
  }

  #spread({ top, left, bottom, right }: Area): void {
    const head = this.cell(top, left);
    const [height, width] = [this.height + 1 - top, this.width + 1 - left];
    if (!head || !isFilled(head) || this.#heads.size + height * width > MOST_MERGED) return;
    for (let row = top; row <= Math.min(bottom, this.height + 1); row += 1)
      for (let column = left; column <= Math.min(right, this.width + 1); column += 1)
        this.#heads.set(`${row},${column}`, head);
  }
}

function isFilled({ text, fault }: MatrixCell): boolean {
  return fault !== null || text.trim() !== '';
}

function letters(column: number): string {
  let left = column;
  let name = '';
  for (; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
