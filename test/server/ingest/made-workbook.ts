import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A text shared by cells, a number with the format it is shown in, or a cell as the sheet writes it (`<c …>`). */
export type MadeCell = string | number | { n: number | string; format: string } | { xml: string };

export interface MadeSheet {
  name: string;
  /** Rows by their number in the sheet, or one after the other from 1. */
  rows: readonly (readonly MadeCell[])[] | ReadonlyMap<number, readonly MadeCell[]>;
  state?: 'hidden';
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A workbook as a spreadsheet program writes it; `parts` replaces or adds some of its parts. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  { is1904 = false, parts = {} }: { is1904?: boolean; parts?: Record<string, string | Buffer> } = {},
): Promise<Buffer> {
  const strings: string[] = [];
  const formats: string[] = [];
  const bodies = sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const relations = [
    ...sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation(sheets.length + 1, 'sharedStrings', 'sharedStrings.xml'),
    relation(sheets.length + 2, 'styles', '/xl/styles.xml'),
  ];
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${RELATIONS}>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>` +
      sheets.map(sheetTag).join('') +
      // Newer programs add their own, under a name of the format.
      '</sheets><extLst><ext><x15:workbookPr xmlns:x15="x15" chartTrackingRefBase="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELATIONS}>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
    ...parts,
  });
}

/** The archiver takes no larger part in one piece. */
const LARGE = 512 * 1024 ** 2;
const PIECE = 16 * 1024 ** 2;

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}

/** A ZIP archive of these parts, in their order. */
export function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    if (content.length < LARGE) zip.addBuffer(Buffer.from(content), name, { compress: content.length > 0 });
    else zip.addReadStream(Readable.from(pieces(Buffer.from(content))), name);
  zip.end();
  return buffer(zip.outputStream);
}

function sheetTag({ name, state }: MadeSheet, at: number): string {
  return `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function sheetXml({ rows }: MadeSheet, strings: string[], formats: string[]): string {
  const numbered: (readonly [number, readonly MadeCell[]])[] =
    rows instanceof Map ? [...rows] : Array.from(rows as MadeCell[][], (cells, at) => [at + 1, cells]);
  const body = numbered.map(([number, cells]) => {
    const written = cells.map((cell, at) =>
      cellXml(cell, `${String.fromCharCode(65 + at)}${number}`, strings, formats),
    );
    return `<row r="${number}">${written.join('')}</row>`;
  });
  // The size is wrong on purpose: nobody should believe it.
  return `<worksheet ${MAIN}><dimension ref="A1"/><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: MadeCell, at: string, strings: string[], formats: string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(`<si><t xml:space="preserve">${escaped(cell)}</t></si>`);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${at}"`);
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c r="${at}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.n}</v></c>`;
}

/** A number is that of a built-in format. */
function stylesXml(formats: readonly string[]): string {
  const isBuiltIn = (format: string): boolean => /^\d+$/.test(format);
  const custom = formats.map((format, at) =>
    isBuiltIn(format) ? '' : `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`,
  );
  const used = formats.map((format, at) => `<xf numFmtId="${isBuiltIn(format) ? format : 164 + at}"/>`);
  return (
    `<styleSheet ${MAIN}><numFmts>${custom.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
