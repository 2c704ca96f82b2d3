import { isDay } from './cell-kinds.js';
import { readDuration } from './durations.js';
import type { FileRecord } from './file-record.js';
import type { ColumnKind } from './preview.schemas.js';
import { readBoolean } from './vocabulary.js';
import { writtenMoment } from './written-moments.js';

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 120;
/** Cells of a column looked at closely; the others are counted. */
const LOOKED = 2_000;

export interface ColumnLook {
  examples: string[];
  kind: ColumnKind;
  filled: number;
}

/** What every column looks like, mapped or not. */
export class ColumnLooks {
  readonly #columns: { examples: string[]; kinds: Map<ColumnKind, number>; filled: number }[] = [];

  add({ cells }: FileRecord): void {
    for (const [at, written] of cells.entries()) {
      const column = (this.#columns[at] ??= { examples: [], kinds: new Map(), filled: 0 });
      const cell = written.trim();
      if (cell === '') continue;
      column.filled += 1;
      if (column.filled > LOOKED) continue;
      const kind = kindOf(cell);
      column.kinds.set(kind, (column.kinds.get(kind) ?? 0) + 1);
      const example = cell.length > LONGEST_EXAMPLE ? `${cell.slice(0, LONGEST_EXAMPLE)}…` : cell;
      if (column.examples.length < MOST_EXAMPLES && !column.examples.includes(example)) column.examples.push(example);
    }
  }

  at(place: number): ColumnLook {
    const column = this.#columns[place];
    if (!column || column.filled === 0) return { examples: [], kind: 'empty', filled: 0 };
    const kinds = [...column.kinds.entries()].toSorted((one, other) => other[1] - one[1]);
    const [most] = kinds;
    const seen = kinds.reduce((sum, [, count]) => sum + count, 0);
    const kind = most && most[1] >= seen * 0.9 ? most[0] : 'text';
    return { examples: column.examples, kind, filled: column.filled };
  }
}

const NUMBER = /^[-+−]?\d[\d \u00a0\u202f'’.,]{0,40}$/;

function kindOf(cell: string): ColumnKind {
  if (NUMBER.test(cell) && !isDay(cell)) return 'number';
  if (/^[[{]/.test(cell)) return 'json';
  if (/^[^\s@]{1,100}@[^\s@]{1,100}\.[a-z]{2,20}$/i.test(cell)) return 'email';
  const moment =
    writtenMoment(cell, { order: 'dmy', dates: 'written' }) ?? writtenMoment(cell, { order: 'mdy', dates: 'written' });
  if (moment) return moment.date === null ? 'time' : moment.time === null ? 'date' : 'instant';
  if (readDuration(cell, null) !== null) return 'duration';
  return readBoolean(cell) === null ? 'text' : 'boolean';
}
