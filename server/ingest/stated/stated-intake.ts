import { createHmac } from 'node:crypto';
import type { FileRecord } from '../file-record.js';
import { Refusal } from '../rejection-codes.js';
import type { RejectionList } from '../rejection-list.js';
import { StatedCells } from './stated-cells.js';

export interface StatedLine<Row> {
  /** Keyed hash of the line's own id, else of what it says and its rank among equals. */
  reference: string;
  line: number;
  cells: readonly string[];
  row: Row;
}

/** Takes the lines of one file: accepted ones come out with their reference, the others are listed. */
export class StatedIntake<Row> {
  readonly taken: StatedLine<Row>[] = [];
  lines = 0;
  readonly #seen = new Set<string>();
  readonly #ranks = new Map<string, number>();

  constructor(
    private readonly headers: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
    private readonly secret: string,
    private readonly rejections: RejectionList,
    private readonly read: (cells: StatedCells) => Row,
  ) {}

  take({ line, cells, fault }: FileRecord): void {
    this.lines += 1;
    try {
      if (fault) throw fault;
      if (cells.slice(this.headers.length).some((cell) => cell.trim() !== ''))
        throw new Refusal('extra-cells', null, null);
      const named = new StatedCells(this.headers, this.places, cells);
      const row = this.read(named);
      this.taken.push({ reference: this.#referenceOf(named, row), line, cells, row });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.rejections.add(line, error, cells);
    }
  }

  #referenceOf(cells: StatedCells, row: Row): string {
    const id = cells.text('external_id');
    if (id !== null) {
      if (this.#seen.has(id)) cells.refuse('duplicate-id', 'external_id', id);
      this.#seen.add(id);
      return this.#hash(`id\0${id}`);
    }
    const said = JSON.stringify(row);
    const rank = this.#ranks.get(said) ?? 0;
    this.#ranks.set(said, rank + 1);
    return this.#hash(`row\0${rank}\0${said}`);
  }

  #hash(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}
