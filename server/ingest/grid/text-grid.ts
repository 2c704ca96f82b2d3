import { csvRecords } from '../csv-records.js';
import { scanCsv } from '../csv-scan.js';
import { decodedText } from '../decoded-text.js';
import type { Dialect } from '../dialect.js';
import { linesFrom } from '../lines-from.js';
import type { GridAnswers } from './grid.schemas.js';
import { type GridLog, gridLog } from './grid-log.js';
import { Matrix, type MatrixCell } from './matrix.js';
import { MOST_COLUMNS, MOST_ROWS } from './sheet-matrix.js';

/** The grids of a text file, titles and all; null when it has none. Throws the codes of text files. */
export async function textGrid(file: string, dialect: Dialect, answers: GridAnswers): Promise<GridLog | null> {
  const isSmall = dialect.records + dialect.firstLine <= MOST_ROWS && dialect.columns <= MOST_COLUMNS;
  if (!isSmall || answers.layout === 'list') return null;
  const { records, lines } = await scanCsv(linesFrom(decodedText(file, dialect.encoding), 1), dialect, 1);
  const whole: Dialect = { ...dialect, headerLine: null, firstLine: 1, comment: null, records, lines };
  const cells: MatrixCell[] = [];
  for await (const record of csvRecords(file, whole))
    for (const [at, text] of record.cells.entries())
      if (text.trim() !== '' && record.line > 0)
        cells.push({ row: record.line, column: at + 1, text, fill: null, fault: null });
  return gridLog([{ name: '', isHidden: false, matrix: new Matrix(cells) }], [], answers);
}
