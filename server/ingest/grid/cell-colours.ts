import type { MatrixCell } from './matrix.js';
import type { GridTable } from './table.js';

/**
 * Empty cells between people and days whose colour may mean something. A colour that runs down a whole column or
 * along a whole row (weekends, every second line) is decoration.
 */
export function paintedCells({ matrix, people, days }: GridTable): Set<MatrixCell> {
  const fillAt = (row: number, column: number): string | null => matrix.cell(row, column)?.fill ?? null;
  const plainColumns = new Set(
    days.flatMap(({ column }) =>
      people.length > 1 && isOne(people.map((row) => fillAt(row, column))) ? [column] : [],
    ),
  );
  const rest = days.filter(({ column }) => !plainColumns.has(column));
  const painted = new Set<MatrixCell>();
  for (const row of people) {
    if (rest.length > 1 && isOne(rest.map(({ column }) => fillAt(row, column)))) continue;
    for (const { column } of rest) {
      const cell = matrix.cell(row, column);
      if (cell && cell.fill !== null && cell.text.trim() === '' && cell.fault === null) painted.add(cell);
    }
  }
  return painted;
}

function isOne(fills: readonly (string | null)[]): boolean {
  return fills.every((fill) => fill === fills[0]);
}
