import { AppError } from '../shared/app-error.js';
import { Archive } from './archive.js';
import type { RecordFile } from './file-record.js';
import { chosenSheet, type SheetHead } from './sheet-choice.js';
import { SharedStrings } from './shared-strings.js';
import { type SheetContext, sheetRows } from './sheet-rows.js';
import { type Sheet, workbookParts } from './workbook-parts.js';
import { numberKinds } from './workbook-styles.js';

/** Rows read to find a header. */
const HEAD = 20;
/** Sheets looked into; of more than that, only names are listed. */
const MOST_HEADS = 100;

/**
 * Opens the sheet called `asked`, or the only one that looks like a log. Throws `sheet-needed`, `empty-file`,
 * and the codes of archives, workbooks and rows.
 */
export async function openWorkbook(file: string, asked: string | null): Promise<RecordFile> {
  const archive = await Archive.open(file);
  try {
    const { sheets, strings, styles, is1904 } = await workbookParts(archive);
    if (sheets.length === 0) throw new AppError('empty-file');
    const kinds = await numberKinds(archive, styles);
    const context = { strings: await SharedStrings.read(archive, strings), kinds, is1904 };
    const sheet = await choose(archive, sheets, context, asked);
    return {
      records: () => sheetRows(archive.part(sheet.part), context),
      isOneOfSeveral: sheets.length > 1,
      sheets: sheets.map(({ name, isHidden }) => ({ name, hidden: isHidden })),
      sheet: sheet.name,
      close: () => Promise.resolve(archive.close()),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function choose(
  archive: Archive,
  sheets: readonly Sheet[],
  context: SheetContext,
  asked: string | null,
): Promise<Sheet> {
  const named = sheets.find(({ name }) => name === asked);
  if (named) return named;
  const [only] = sheets;
  if (only && sheets.length === 1 && asked === null) return only;
  const heads: SheetHead[] = [];
  for (const sheet of sheets)
    heads.push({ sheet, rows: sheets.length > MOST_HEADS ? null : await headOf(archive, sheet, context) });
  return chosenSheet(heads, asked);
}

async function headOf(archive: Archive, { part }: Sheet, context: SheetContext): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of sheetRows(archive.part(part), context)) {
    rows.push(cells);
    if (rows.length === HEAD) break;
  }
  return rows;
}
