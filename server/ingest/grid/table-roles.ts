import { isLegend } from './legend-words.js';
import type { Matrix } from './matrix.js';
import type { CellRoles, GridTable } from './table.js';

/** What the cells of one table are for, but for those between people and days. */
export function tellRoles(table: GridTable, headers: readonly number[], roles: CellRoles): void {
  const { matrix, labels, totals, days, from, to } = table;
  const isLabel = new Set(labels.map(({ column }) => column));
  const isDay = new Set(days.map(({ column }) => column));
  for (const row of headers)
    for (const cell of matrix.row(row))
      if (isLegend(cell.text)) roles.set(cell, 'legend');
      else if (
        cell.column >= from &&
        cell.column <= to &&
        (isLabel.has(cell.column) || cell.column >= (days[0]?.column ?? 0))
      )
        roles.set(cell, 'header');
  for (const row of table.people)
    for (const cell of matrix.row(row)) {
      if (cell.column < from || cell.column > to || isDay.has(cell.column)) continue;
      if (isLabel.has(cell.column)) roles.set(cell, 'name');
      else if (totals.has(cell.column)) roles.set(cell, 'total');
      else if (matrix.shown(table.axisRow, cell.column) !== '') roles.set(cell, 'ignored', 'other-column');
    }
  for (const row of table.totalRows)
    for (const cell of matrix.row(row)) if (cell.column >= from && cell.column <= to) roles.set(cell, 'total');
}

/** Outside the tables: what explains the marks, then single lines of text. The rest is another table. */
export function tellNotes(matrix: Matrix, roles: CellRoles): void {
  for (let row = 1; row <= matrix.height; row += 1) {
    const left = matrix.row(row).filter((cell) => !roles.has(cell));
    for (const cell of left) {
      if (isLegend(cell.text)) roles.set(cell, 'legend');
      else if (left.length === 1) roles.set(cell, 'note');
    }
  }
}
