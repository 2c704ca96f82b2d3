import type { Archive } from '../archive.js';
import { startsList } from '../list-header.js';
import type { SheetContext } from '../sheet-cells.js';
import type { SheetHead } from '../sheet-choice.js';
import type { GridAnswers } from './grid.schemas.js';
import { type GridLog, gridLog } from './grid-log.js';
import type { NamedMatrix } from './sheet-draft.js';
import { MOST_CELLS, sheetMatrix } from './sheet-matrix.js';

/** The grids of a workbook, or of its sheet called `asked`; null when it has none. Throws the codes of sheets. */
export async function workbookGrid(
  archive: Archive,
  heads: readonly SheetHead[],
  context: SheetContext,
  asked: string | null,
  answers: GridAnswers,
): Promise<GridLog | null> {
  const meant = heads.filter(({ sheet }) => asked === null || sheet.name === asked);
  if (meant.some(({ rows }) => rows === null) || answers.layout === 'list') return null;
  const isList = ({ rows }: SheetHead): boolean => startsList(rows ?? []);
  const lists = meant.filter(isList).map(({ sheet }) => sheet.name);
  const sheets: NamedMatrix[] = [];
  let left = MOST_CELLS;
  for (const head of meant) {
    const { name, isHidden, part } = head.sheet;
    const matrix = isList(head) ? null : await sheetMatrix(archive.part(part), context, left);
    left -= matrix?.cells.length ?? 0;
    sheets.push({ name, isHidden, matrix });
  }
  return gridLog(sheets, lists, asked === null ? answers : { ...answers, sheets: [asked] });
}
