import type { IndicatorResult } from '../indicators/indicators.schemas.js';

/** A result as aligned text for a terminal: one line a row, then the total. */
export function textTable(answer: IndicatorResult): string {
  const names = answer.columns.map((column) => column.name);
  const line = (row: Record<string, unknown>) => names.map((name) => shown(row[name]));
  const lines = [names, ...answer.rows.map(line)];
  if (answer.rows.length !== 1 || names.includes('bucket')) {
    lines.push(
      names.map((name, index) => (index === 0 && !(name in answer.total) ? 'total' : shown(answer.total[name] ?? ''))),
    );
  }
  const widths = names.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
