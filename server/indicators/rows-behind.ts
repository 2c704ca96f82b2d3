import type { IndicatorFile } from '../query-files/library.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { keptLines } from './kept-lines.js';
import type { FigureRequest } from './request.js';
import { rowsBehind, rowSource } from './row-query.js';

/** The rows behind a figure as SQL: a CTE `behind`. */
export interface RowsBehind {
  cells: string;
  parameters: Parameters;
  /** Whether a row has a name in its source. */
  isNamed: boolean;
  /** Whether it says whose it is. */
  hasKeys: boolean;
}

type File = Pick<IndicatorFile, 'header' | 'sql' | 'relations'>;

/** Not where sums by person were made of several nouns: their parts are people. */
export function hasRows(file: File): boolean {
  return rowSource(file) !== null || !file.header.grain.includes('volunteer_key');
}

/** Null where a figure has none. */
export function behindOf(
  file: IndicatorFile,
  stored: readonly string[],
  request: Pick<FigureRequest, 'period' | 'filters'>,
): RowsBehind | null {
  if (!hasRows(file)) return null;
  const source = rowSource(file);
  return source ? rowsBehind(file, source, request) : keptLines(file.header, stored, request);
}
