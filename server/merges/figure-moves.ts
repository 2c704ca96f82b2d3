import { isDeepStrictEqual } from 'node:util';
import type { Cell, Row } from '../indicators/fill.js';
import type { Change, MovedFigure } from './merges.schemas.js';

/** What one figure says for one span of time, whole or cut into buckets. */
export interface Answered {
  kind: Change['kind'];
  from: string;
  to: string;
  /** Dimensions without which the measure would mix what does not add up. */
  slice: Readonly<Record<string, Cell>>;
  values: Row;
}

export interface Measured extends Pick<MovedFigure, 'indicator' | 'measure' | 'title' | 'label' | 'unit'> {}

/** One measure before and after, over the whole time and in each bucket that moves: one figure a slice. */
export function figuresOf(measured: Measured, before: readonly Answered[], after: readonly Answered[]): MovedFigure[] {
  const then = new Map(after.map((answer) => [keyOf(answer), answer]));
  const bySlice = new Map<string, MovedFigure>();
  for (const answer of [...before].toSorted(inOrder)) {
    const { kind, from, to, slice } = answer;
    const change = {
      kind,
      from,
      to,
      before: numberIn(answer.values[measured.measure]),
      after: numberIn(then.get(keyOf(answer))?.values[measured.measure]),
    };
    const key = JSON.stringify(slice);
    const figure = bySlice.get(key) ?? { ...measured, slice: textsOf(slice), periods: [] };
    if (kind === 'whole' || change.before !== change.after) figure.periods.push(change);
    bySlice.set(key, figure);
  }
  return [...bySlice.values()];
}

export function hasMoved({ periods }: MovedFigure): boolean {
  return periods.some(({ before, after }) => before !== after);
}

/** Two files may count the same people: what says the same under the same name is said once. */
export function withoutRepeats(figures: readonly MovedFigure[]): MovedFigure[] {
  return figures.filter((one, at) =>
    figures
      .slice(0, at)
      .every(
        (earlier) =>
          earlier.measure !== one.measure ||
          earlier.unit !== one.unit ||
          !isDeepStrictEqual([earlier.slice, earlier.periods], [one.slice, one.periods]),
      ),
  );
}

const KINDS: readonly Change['kind'][] = ['whole', 'year', 'month'];

function inOrder(one: Answered, other: Answered): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.from.localeCompare(other.from);
}

function keyOf({ kind, from, slice }: Answered): string {
  return JSON.stringify([kind, from, slice]);
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function textsOf(slice: Readonly<Record<string, Cell>>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(slice).map(([name, value]) => [name, value === null ? null : String(value)]),
  );
}
