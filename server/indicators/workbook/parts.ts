import { zipOf } from '../../shared/zip.js';
import { formats, type Format } from './cells.js';
import { escaped, type Sheet, sheetXml } from './sheet.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook (.xlsx) of these sheets; the same answer is the same file. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const part = (name: string, content: string) => ({ name, content: HEAD + content.replace(HEAD, '') });
  return zipOf([
    part('[Content_Types].xml', contentTypes(sheets.length)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', stylesXml()),
    ...sheets.map((sheet, at) => part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet))),
  ]);
}

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) => `<Override PartName="/xl/${name}" ContentType="${KIND}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('workbook.xml', 'sheet.main') +
    Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet')).join('') +
    `${part('styles.xml', 'styles')}</Types>`
  );
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const one = ([type, target]: readonly [string, string], at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(one).join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const one = ({ name }: Sheet, at: number) =>
    `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
  return `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.map(one).join('')}</sheets></workbook>`;
}

/** 14 is the short date of the reader's own country. `quotePrefix`: stays a text when somebody edits it. */
const LOOKS: Record<Format, string> = {
  text: 'numFmtId="0" fontId="0"',
  head: 'numFmtId="0" fontId="1" applyFont="1"',
  date: 'numFmtId="14" fontId="0" applyNumberFormat="1"',
  count: 'numFmtId="3" fontId="0" applyNumberFormat="1"',
  hours: 'numFmtId="4" fontId="0" applyNumberFormat="1"',
  percent: 'numFmtId="164" fontId="0" applyNumberFormat="1"',
  decimal: 'numFmtId="0" fontId="0"',
  money: 'numFmtId="4" fontId="0" applyNumberFormat="1"',
  led: 'numFmtId="0" fontId="0" quotePrefix="1"',
};

function stylesXml(): string {
  const looks = formats.map((format) => `<xf ${LOOKS[format]} fillId="0" borderId="0" xfId="0"/>`).join('');
  const font = '<sz val="11"/><name val="Calibri"/>';
  return (
    `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${looks}</cellXfs></styleSheet>`
  );
}
