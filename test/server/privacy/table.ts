import type { Cell, Part, Telling } from '../../../server/privacy/cells.js';

/** People `first … first + count - 1`. */
export const people = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

export const part = (who: readonly number[], amount: number, more: Partial<Part> = {}): Part => ({
  people: who,
  largestGroup: 0,
  rows: who.length,
  kind: '',
  values: { amount },
  ...more,
});

/** Rows and columns with totals both ways: `r0c0 …`, `r0`, `c0`, `total`. */
export function tableOf(rows: readonly (readonly Part[])[]): Telling {
  const width = rows[0]?.length ?? 0;
  const place = (row: number, column: number) => row * width + column;
  const cell = (key: string, table: string, parts: number[]): Cell => ({ key, table, parts, state: 'asked' });
  return {
    unit: 'volunteer',
    parts: rows.flat(),
    cells: [
      ...rows.flatMap((row, r) => row.map((_, c) => cell(`r${r}c${c}`, 'cells', [place(r, c)]))),
      ...rows.map((row, r) =>
        cell(
          `r${r}`,
          'rows',
          [...row.keys()].map((c) => place(r, c)),
        ),
      ),
      ...[...Array(width).keys()].map((c) =>
        cell(
          `c${c}`,
          'columns',
          [...rows.keys()].map((r) => place(r, c)),
        ),
      ),
      cell('total', 'total', [...rows.flat().keys()]),
    ],
  };
}

/** One column under one total: `a`, `b`, … and `total`. */
export function listOf(parts: readonly Part[]): Telling {
  const names = 'abcdefghijklmnop';
  return {
    unit: 'volunteer',
    parts,
    cells: [
      ...parts.map((_, at): Cell => ({ key: names[at] ?? '', table: 'list', parts: [at], state: 'asked' })),
      { key: 'total', table: 'total', parts: [...parts.keys()], state: 'asked' },
    ],
  };
}
