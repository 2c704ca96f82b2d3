import { isTotalWord } from './label-words.js';
import type { AxisCell, AxisRow } from './axis-parts.js';
import type { Matrix } from './matrix.js';
import type { ClockPart } from './table.js';

interface PartColumn extends AxisCell {
  sub: string;
  part: ClockPart | null;
}

const words: readonly [ClockPart, RegExp][] = [
  ['arrival', /^(?:arriv[ée]e?s?|arr\.?|d[ée]buts?|entr[ée]es?|in|starts?|arrivals?)$/i],
  ['departure', /^(?:d[ée]parts?|d[ée]p\.?|fins?|sorties?|out|ends?|departures?)$/i],
  ['length', /^(?:heures?|hours?|h|dur[ée]es?|nb\.? ?(?:d['’])?h(?:eures)?|nombre d['’]heures)$/i],
];
const PREFIX = /^h(?:eure)?\.? (?:de |d['’])/i;

/** What a second name under a day says of the clock. */
export function clockPart(sub: string): ClockPart | null {
  const word = sub.trim().replace(PREFIX, '');
  return words.find(([, form]) => form.test(word))?.[0] ?? null;
}

/** The columns of the days; where some are of arrivals or departures, with those whose day is written to their left. */
export function withParts(matrix: Matrix, { row, cells, to }: AxisRow, subHeaders: readonly number[]): PartColumn[] {
  const subOf = (column: number) => subNameOf(matrix, subHeaders, column);
  const columns = cells.map((cell): PartColumn => ({ ...cell, sub: subOf(cell.column), part: null }));
  if (!columns.some(({ sub }) => isOfArrivals({ part: clockPart(sub) }))) return columns;
  const known = new Map(columns.map((column) => [column.column, column]));
  const all: PartColumn[] = [];
  for (let column = cells[0]?.column ?? 0; column <= to; column += 1) {
    const sub = subOf(column);
    const own = known.get(column);
    const part = clockPart(sub) ?? (own && isTotalWord(sub) ? 'length' : null);
    const left = all.at(-1);
    const day = own ?? (part !== null && matrix.shown(row, column) === '' ? left : null);
    if (day) all.push({ ...day, column, sub, part });
  }
  return withoutSum(all);
}

/** `Heures` after the last day alone is the sum of them all. */
function withoutSum(columns: readonly PartColumn[]): PartColumn[] {
  const groups = together(columns);
  const lengths = groups.filter((group) => group.some(({ part }) => part === 'length')).length;
  return lengths === 1 && groups.length > 1 ? columns.filter(({ part }) => part !== 'length') : [...columns];
}

export function subNameOf(matrix: Matrix, subHeaders: readonly number[], column: number): string {
  return subHeaders.map((header) => matrix.shown(header, column)).find((text) => text !== '') ?? '';
}

export function isOfArrivals({ part }: { part: ClockPart | null }): boolean {
  return part === 'arrival' || part === 'departure';
}

/** Columns that say one thing together: an arrival, its departure, and how long it was. */
export function together<T extends { text: string; part: ClockPart | null }>(columns: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const isNext =
      last !== undefined &&
      column.part !== null &&
      last[0]?.text === column.text &&
      last.every(({ part }) => part !== null && part !== column.part) &&
      column.part !== 'arrival';
    if (isNext) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
