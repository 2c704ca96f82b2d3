import type { Cell, Row } from '../../../server/indicators/fill.js';
import type { Question } from './questions.ts';
import { measuresOf, type RawAnswer } from './raw-answers.ts';

export interface OurAnswer {
  rows: readonly Row[];
  total: Row;
}

/** Throws unless both say the same of every slice and of the whole; `before`: of the compared period too. */
export function requireSameAnswer(asked: Question, ours: OurAnswer, raw: RawAnswer, before: RawAnswer | null): void {
  const fault = (what: string) => new Error(`${JSON.stringify(asked)}: ${what}`);
  for (const measure of measuresOf(asked)) {
    if (!isSame(ours.total[measure], raw.total[measure])) throw fault(`total of ${measure}`);
    if (before && !isSame(ours.total[`${measure}_compared`], before.total[measure])) throw fault(`${measure} before`);
    if (!asked.by) continue;
    const slice = asked.by === 'month' ? 'bucket' : asked.by;
    const known = new Set(ours.rows.map((row) => row[slice] ?? null));
    for (const key of raw.rows.keys()) if (!known.has(key)) throw fault(`no line of ${key}`);
    for (const row of ours.rows)
      if (!isSame(row[measure], raw.rows.get(row[slice] ?? null)?.[measure]))
        throw fault(`${measure} of ${row[slice]}`);
  }
}

/** A slice without any row is not there in the one, and counts nothing in the other. */
function isSame(ours: Cell | undefined, raw: Cell | undefined): boolean {
  const [left, right] = [Number(ours ?? 0), Number(raw ?? 0)];
  return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(right));
}
