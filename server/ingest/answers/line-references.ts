import { createHmac } from 'node:crypto';
import { Refusal } from '../rejection-codes.js';

/** Names for the lines of one file: a keyed hash of the line's own id, else of what it says and its rank among equals. */
export class LineReferences {
  readonly #seen = new Set<string>();
  readonly #ranks = new Map<string, number>();

  constructor(
    private readonly secret: string,
    private readonly idHeader: string | null,
  ) {}

  /** Refuses `duplicate-id`. */
  of(id: string | null, row: unknown): string {
    if (id !== null) {
      if (this.#seen.has(id)) throw new Refusal('duplicate-id', this.idHeader, id);
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
