import { axisDate } from './axis-date.js';
import type { AxisRow } from './axis-parts.js';
import { isTotalWord, labelMeaning, namesDays } from './label-words.js';
import type { Matrix } from './matrix.js';
import type { LabelColumn } from './table.js';

export interface Labels {
  labels: LabelColumn[];
  /** Total columns that stand before the days, by column. */
  totals: Map<number, string>;
  isDoubtful: boolean;
}

interface Candidate {
  column: number;
  header: string;
  filled: number;
}

/** What the columns before the days hold. Without a header that speaks of people, those filled best name them. */
export function labelColumns(matrix: Matrix, axis: AxisRow, end: number): Labels {
  const totals = new Map<number, string>();
  const labels: LabelColumn[] = [];
  const unknown: Candidate[] = [];
  for (let column = axis.from; column < (axis.cells[0]?.column ?? 0); column += 1) {
    const header = headerOf(matrix, axis.row, column);
    const meaning = labelMeaning(header);
    if (isTotalWord(header)) totals.set(column, header);
    else if (meaning) labels.push({ column, header, meaning });
    else unknown.push({ column, header, filled: namesIn(matrix, column, axis.row + 1, end) });
  }
  if (labels.some(({ meaning }) => meaning.endsWith('name'))) return { labels, totals, isDoubtful: false };
  const unnamed = best(unknown.filter(({ header }) => header === '' || namesDays(header)));
  const chosen = unnamed.length > 0 ? unnamed : best(unknown).slice(0, 1);
  const names = chosen.map(({ column, header }): LabelColumn => ({ column, header, meaning: 'name' }));
  return { labels: [...labels, ...names], totals, isDoubtful: unnamed.length !== 1 };
}

function headerOf(matrix: Matrix, row: number, column: number): string {
  const own = matrix.shown(row, column);
  if (own !== '') return own;
  const near = [matrix.shown(row - 1, column), matrix.shown(row + 1, column)];
  return near.find((text) => labelMeaning(text) !== null) ?? '';
}

function best(candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(1, ...candidates.map(({ filled }) => filled));
  return candidates.filter(({ filled }) => filled >= most * 0.8);
}

function namesIn(matrix: Matrix, column: number, from: number, to: number): number {
  let names = 0;
  for (let row = from; row <= to; row += 1) {
    const text = matrix.shown(row, column);
    if (/\p{L}/u.test(text) && axisDate(text) === null) names += 1;
  }
  return names;
}
