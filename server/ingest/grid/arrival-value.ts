import { type CellValue, cellValue, durationOf, type MarkRules, tidied } from './cell-value.js';
import type { MatrixCell } from './matrix.js';
import type { ClockPart } from './table.js';
import { hourOfClock, secondsBetween } from './written-hours.js';

export type PartCells = Partial<Record<ClockPart, MatrixCell>>;

/** What an arrival, its departure and how long it was say together; null: none of their cells holds anything. */
export function arrivalValue(cells: PartCells, rules: MarkRules): { value: CellValue; cell: MatrixCell } | null {
  const filled = [cells.arrival, cells.departure, cells.length].filter((cell) => cell !== undefined && isFilled(cell));
  const [first] = filled;
  if (!first) return null;
  const hours = (cell: MatrixCell | undefined) => (cell && cell.fault === null ? hourOfClock(tidied(cell.text)) : null);
  const [from, to] = [hours(cells.arrival), hours(cells.departure)];
  const other = [cells.arrival, cells.departure].find((cell) => cell && isFilled(cell) && hours(cell) === null);
  if (other) {
    const said = wordOf(other, rules);
    if (said.kind !== 'ignored')
      return { value: from === null && to === null ? said : { kind: 'unclear' }, cell: other };
  }
  const length = lengthOf(cells.length, rules);
  if (length.kind === 'unclear' && cells.length) return { value: length, cell: cells.length };
  const stated = length.kind === 'activity' ? length.seconds : null;
  if (from === null && to === null && stated === null) return { value: wordOf(first, rules), cell: first };
  const seconds = stated ?? (from !== null && to !== null ? secondsBetween(from, to) : null);
  return { value: { kind: 'activity', seconds, clock: { from, to, isStated: stated !== null } }, cell: first };
}

/** A tick, an absence, a dash; numbers are hours of the clock there, or nothing anybody understands. */
function wordOf(cell: MatrixCell, rules: MarkRules): CellValue {
  const value = cellValue(cell, { ...rules, unit: 'presence' });
  const isWord = value.kind === 'presence' || value.kind === 'absence' || value.kind === 'ignored';
  return isWord && !/\d/.test(cell.text) ? value : { kind: 'unclear' };
}

/** Where the sheet computes it, and nobody has come, it says zero or nothing. */
function lengthOf(cell: MatrixCell | undefined, rules: MarkRules): CellValue {
  if (!cell || !isFilled(cell) || cell.fault === 'no-value') return { kind: 'ignored', reason: 'no-value' };
  const seconds =
    cell.fault === null ? durationOf(tidied(cell.text), rules.unit === 'minutes' ? 'minutes' : 'hours') : null;
  if (seconds === null) return wordOf(cell, rules);
  return seconds < 0 ? { kind: 'unclear' } : { kind: 'activity', seconds };
}

function isFilled({ text, fault }: MatrixCell): boolean {
  return text.trim() !== '' || fault !== null;
}
