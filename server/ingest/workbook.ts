import { AppError } from '../shared/app-error.js';
import { Archive } from './archive.js';
import type { RecordFile } from './file-record.js';
import type { GridAnswers } from './grid/grid.schemas.js';
import { gridRecords } from './grid/grid-records.js';
import { workbookGrid } from './grid/workbook-grid.js';
import { withoutPreamble } from './sheet-header.js';
import { chosenSheet, type SheetHead } from './sheet-choice.js';
import { SharedStrings } from './shared-strings.js';
import type { SheetContext } from './sheet-cells.js';
import { sheetRows } from './sheet-rows.js';
import { isKeptHeader, type SavedSpec } from './saved-spec.js';
import { type Sheet, workbookParts } from './workbook-parts.js';
import { cellStyles } from './workbook-styles.js';

/** Rows read to find a header. */
const HEAD = 20;
/** Sheets looked into; of more than that, only names are listed. */
const MOST_HEADS = 100;

/**
 * Opens the sheet called `asked`, or the only one that looks like a log, or else all that are grids: null as
 * `gridAnswers` says that it is none. Throws `sheet-needed`, `empty-file`, and the codes of archives, workbooks and rows.
 */
export async function openWorkbook(
  file: string,
  asked: string | null,
  gridAnswers: GridAnswers | null = null,
  saved: readonly SavedSpec[] = [],
): Promise<RecordFile> {
  const archive = await Archive.open(file);
  try {
    const { sheets, strings, styles, is1904 } = await workbookParts(archive);
    if (sheets.length === 0) throw new AppError('empty-file');
    const context = {
      strings: await SharedStrings.read(archive, strings),
      ...(await cellStyles(archive, styles)),
      is1904,
    };
    const heads = await headsOf(archive, sheets, context);
    const isKept = heads.some(({ rows }) => rows?.some((cells) => isKeptHeader(cells, saved)));
    const grid = isKept ? null : gridAnswers && (await workbookGrid(archive, heads, context, asked, gridAnswers));
    const sheet = grid ? null : choose(heads, asked);
    return {
      records: () => (sheet ? withoutPreamble(sheetRows(archive.part(sheet.part), context)) : gridRecords(grid)),
      isOneOfSeveral: sheets.length > 1,
      sheets: sheets.map(({ name, isHidden }) => ({ name, hidden: isHidden })),
      ...(sheet ? { sheet: sheet.name } : {}),
      grid,
      close: () => Promise.resolve(archive.close()),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function choose(heads: readonly SheetHead[], asked: string | null): Sheet {
  const named = heads.find(({ sheet }) => sheet.name === asked);
  if (named) return named.sheet;
  const [only] = heads;
  if (only && heads.length === 1 && asked === null) return only.sheet;
  return chosenSheet(heads, asked);
}

async function headsOf(archive: Archive, sheets: readonly Sheet[], context: SheetContext): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const sheet of sheets)
    heads.push({ sheet, rows: sheets.length > MOST_HEADS ? null : await headOf(archive, sheet, context) });
  return heads;
}

async function headOf(archive: Archive, { part }: Sheet, context: SheetContext): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of sheetRows(archive.part(part), context)) {
    rows.push(cells);
    if (rows.length === HEAD) break;
  }
  return rows;
}
