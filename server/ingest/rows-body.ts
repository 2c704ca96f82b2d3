import { AppError } from '../shared/app-error.js';

export interface RowsBody {
  /** Each row as it is written; null: no member is called `rows`. */
  rows: string[] | null;
  /** The other members: their names and values as they are written. */
  others: [name: string, value: string][];
}

/**
 * Cuts `{"source": …, "rows": [ … ]}` without reading what it holds. Throws `request-unreadable` when what stands around
 * names and values is no JSON, `too-many-rows`.
 */
export function cutRowsBody(text: string, mostRows: number): RowsBody {
  const cutter = new Cutter(text);
  const body: RowsBody = { rows: null, others: [] };
  cutter.each('{', '}', () => {
    const name = cutter.value();
    cutter.sign(':');
    if (name === '"rows"' && body.rows === null) body.rows = rowsOf(cutter, mostRows);
    else body.others.push([name, cutter.value()]);
  });
  cutter.end();
  return body;
}

function rowsOf(cutter: Cutter, most: number): string[] {
  const rows: string[] = [];
  cutter.each('[', ']', () => {
    if (rows.length === most) throw new AppError('too-many-rows', { most });
    rows.push(cutter.value());
  });
  return rows;
}

/** Follows quotes, brackets and commas; never deeper than a loop. */
class Cutter {
  #at = 0;

  constructor(private readonly text: string) {}

  /** Stands before each member in turn; `take` takes it. */
  each(opening: string, closing: string, take: () => void): void {
    this.sign(opening);
    if (this.#next() === closing) {
      this.#at += 1;
      return;
    }
    for (;;) {
      take();
      const sign = this.#next();
      this.#at += 1;
      if (sign === closing) return;
      if (sign !== ',') throw new AppError('request-unreadable');
    }
  }

  sign(wanted: string): void {
    if (this.#next() !== wanted) throw new AppError('request-unreadable');
    this.#at += 1;
  }

  end(): void {
    if (this.#next() !== undefined) throw new AppError('request-unreadable');
  }

  /** One value as it is written, whatever it is. */
  value(): string {
    const first = this.#next();
    const start = this.#at;
    if (first === '"') this.#skipText();
    else if (first === '{' || first === '[') this.#skipNested();
    else this.#at = this.#endOfWord();
    if (this.#at === start) throw new AppError('request-unreadable');
    return this.text.slice(start, this.#at);
  }

  #skipNested(): void {
    let depth = 0;
    do {
      const sign = this.text[this.#at];
      if (sign === undefined) throw new AppError('request-unreadable');
      if (sign === '"') {
        this.#skipText();
        continue;
      }
      if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') depth -= 1;
      this.#at += 1;
    } while (depth > 0);
  }

  #skipText(): void {
    for (this.#at += 1; this.text[this.#at] !== '"'; this.#at += 1) {
      if (this.text[this.#at] === undefined) throw new AppError('request-unreadable');
      if (this.text[this.#at] === '\\') this.#at += 1;
    }
    this.#at += 1;
  }

  #endOfWord(): number {
    let end = this.#at;
    while (end < this.text.length && !/[\s,\]}:]/.test(this.text[end] ?? '')) end += 1;
    return end;
  }

  #next(): string | undefined {
    while (/[ \t\r\n]/.test(this.text[this.#at] ?? '')) this.#at += 1;
    return this.text[this.#at];
  }
}
