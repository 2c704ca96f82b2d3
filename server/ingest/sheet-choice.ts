import { AppError } from '../shared/app-error.js';
import { isListHeader } from './list-header.js';
import { presetOf } from './presets.js';
import type { Sheet } from './workbook-parts.js';

export interface SheetHead {
  sheet: Sheet;
  /** The first rows with content; null when the sheet was not looked into. */
  rows: readonly string[][] | null;
}

const MOST_NAMES = 10;
const MOST_SHOWN = 50;
const LONGEST_NAME = 100;

/**
 * The only sheet with the header of a log, else the only one with content. Throws `sheet-needed`, with the
 * sheets and their columns in `extra.sheets`, when nobody but the sender can tell, or when the sheet asked for is not there.
 */
export function chosenSheet(heads: readonly SheetHead[], asked: string | null): Sheet {
  const looked = heads.map((head) => ({ ...head, header: head.rows?.find(isListHeader) ?? null }));
  const logs = looked.filter(({ header }) => header !== null);
  const filled = looked.filter(({ rows }) => rows === null || rows.length > 0);
  const named = logs.filter(({ sheet, header }) => header && presetOf(header).sheet === sheet.name);
  if (asked === null && named.length === 1 && named[0]) return named[0].sheet;
  const [choice] = logs.length > 0 ? logs : filled;
  if (asked === null && choice && (logs.length === 1 || (logs.length === 0 && filled.length === 1)))
    return choice.sheet;
  if (filled.length === 0) throw new AppError('empty-file');
  const sheets = looked.map(({ sheet, rows, header }) => ({
    name: sheet.name,
    hidden: sheet.isHidden,
    columns: columnsOf(header ?? rows?.[0] ?? []),
  }));
  throw new AppError('sheet-needed', { sheets: namesOf(heads) }, { sheets });
}

function columnsOf(cells: readonly string[]): string[] {
  return cells
    .map((cell) => cell.trim().slice(0, LONGEST_NAME))
    .filter((cell) => cell !== '')
    .slice(0, MOST_SHOWN);
}

function namesOf(heads: readonly SheetHead[]): string {
  const names = heads.slice(0, MOST_NAMES).map(({ sheet }) => sheet.name.slice(0, LONGEST_NAME));
  return `${names.join(', ')}${heads.length > MOST_NAMES ? '…' : ''}`;
}
