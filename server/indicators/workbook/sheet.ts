import { type Cell, formats } from './cells.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** Characters that no XML may hold. */
// eslint-disable-next-line no-control-regex -- these are the ones looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const LEAST_WIDE = 12;
const WIDEST = 70;

export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** The first row stays in sight. */
  hasHead: boolean;
}

/** One sheet as a part of the workbook. Texts are written as texts: none is ever a formula. */
export function sheetXml({ rows, hasHead }: Sheet): string {
  const frozen = hasHead ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet ${MAIN}>` +
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<cols>${columnsXml(rows)}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`
  );
}

function columnsXml(rows: Sheet['rows']): string {
  const count = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) => {
    const longest = Math.max(0, ...rows.map((row) => String(row[at]?.value ?? '').length));
    const width = Math.min(WIDEST, Math.max(LEAST_WIDE, longest + 2));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  }).join('');
}

function rowXml(cells: readonly Cell[], at: number): string {
  const written = cells.map((cell, column) => (cell === null ? '' : cellXml(cell, `${letters(column)}${at + 1}`)));
  return `<row r="${at + 1}">${written.join('')}</row>`;
}

function cellXml({ value, format }: NonNullable<Cell>, place: string): string {
  const start = `<c r="${place}" s="${formats.indexOf(format)}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** A, B … Z, AA, AB … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
