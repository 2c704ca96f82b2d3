import { afterAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openWorkbook } from '../../../server/ingest/workbook.js';
import { Desk } from './desk.js';
import { type MadeCell, madeWorkbook, type MadeSheet, zipped } from './made-workbook.js';
import { allRecords, SentFiles } from './sent-file.js';

const sent = new SentFiles();
afterAll(() => sent.remove());

type Options = Parameters<typeof madeWorkbook>[1];

async function read(sheets: readonly MadeSheet[], options: Options = {}, sheet: string | null = null) {
  const records = await allRecords(openWorkbook(sent.put(await madeWorkbook(sheets, options)), sheet));
  return records.map(({ line, cells, flags }) => ({ line, cells, ...(flags ? { flags } : {}) }));
}

async function texts(cells: readonly MadeCell[], options: Options = {}): Promise<string[]> {
  return (await read([{ name: 'Feuil1', rows: [cells] }], options))[0]?.cells ?? [];
}

const day = (n: number | string): MadeCell => ({ n, format: 'dd/mm/yyyy' });
const log: MadeSheet['rows'] = [
  ['jour', 'bénévole', 'heures'],
  [day(46_082), 'Zoé', 2.5],
];
const prices: MadeSheet['rows'] = [
  ['article', 'prix'],
  ['café', 3],
];

describe('A workbook from a French association', () => {
  it('gives its rows by their number in the sheet, blank rows left out, accents and all', async () => {
    const rows = new Map<number, MadeCell[]>([
      [1, ['Jour', 'Bénévole', 'Durée', 'Kilos']],
      [2, [day(46_082), 'Zoé Lefèvre-Ngô', '2h30', '1\u202f234,5']],
      [4, [day(46_083), 'Œdipe & <Cie>', { n: 0.104166666666667, format: '[h]:mm' }, 12.25]],
      [9, [day(46_084)]],
    ]);
    expect(await read([{ name: 'Février', rows }])).toEqual([
      { line: 1, cells: ['Jour', 'Bénévole', 'Durée', 'Kilos'] },
      { line: 2, cells: ['2026-03-01', 'Zoé Lefèvre-Ngô', '2h30', '1\u202f234,5'] },
      { line: 4, cells: ['2026-03-02', 'Œdipe & <Cie>', '2:30:00', '12.25'] },
      { line: 9, cells: ['2026-03-03', '', '', ''] },
    ]);
  });

  it('made on an old Mac counts its days from 1904', async () => {
    expect(await texts([day(44_620), day(0)], { is1904: true })).toEqual(['2026-03-01', '1904-01-01']);
  });

  it.each([
    ['14', 46_082, '2026-03-01'],
    ['22', 46_082.604166666664, '2026-03-01 14:30:00'],
    ['dd/mm/yyyy hh:mm', 46_082, '2026-03-01 00:00:00'],
    ['yyyy-mm-dd', 46_082.75, '2026-03-01 18:00:00'],
    ['[$-40C]d mmmm yyyy;@', 46_082, '2026-03-01'],
    ['mmmm', 46_082, '2026-03-01'],
    ['hh:mm', 0.604166666666667, '14:30:00'],
    ['hh:mm', 46_082.604166666664, '2026-03-01 14:30:00'],
    ['hh:mm', 1.25, '30:00:00'],
    ['h AM/PM', 0.25, '6:00:00'],
    ['A/P', 0.75, '18:00:00'],
    ['[h]:mm:ss', 2.5, '60:00:00'],
    ['[hh]:mm', -0.5, '-12:00:00'],
    ['0.00" h"', 2.5, '2.5'],
    ['[Red]0.00', 2.5, '2.5'],
    ['0.0E+00', 2.5, '2.5'],
    ['#,##0.00\\ "jours"', 12, '12'],
    ['dd/mm/yyyy', 60, '1900-02-29'],
    ['dd/mm/yyyy', 59, '1900-02-28'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
    ['dd/mm/yyyy', -3, '-3'],
    ['dd/mm/yyyy', 2_958_466, '2958466'],
    ['yyyy-mm-dd hh:mm:ss', 46_082.99999999999, '2026-03-02 00:00:00'],
  ])('shows %s of %d as %s', async (format, n, text) => {
    expect(await texts([{ n, format }])).toEqual([text]);
  });

  it.each([
    ['2.2999999999999998', '2.3'],
    ['0.30000000000000004', '0.3'],
    ['12345678901234567890', '12345678901234567890'],
    ['1E-3', '0.001'],
    ['1.5E+10', '15000000000'],
    ['-0.10', '-0.10'],
  ])('reads the number %s as %s', async (n, text) => {
    expect(await texts([{ xml: `<c><v>${n}</v></c>` }])).toEqual([text]);
  });

  it('gives what cells show, never their formulas; errors are blank and noted', async () => {
    const cells: MadeCell[] = [
      { xml: '<c><f>1+1</f><v>2</v></c>' },
      { xml: '<c t="str"><f>HYPERLINK("http://x")</f><v>=cmd</v></c>' },
      { xml: '<c t="inlineStr"><is><r><t>en </t></r><r><t>ligne</t></r><rPh><t>kana</t></rPh></is></c>' },
      { xml: '<c t="b"><v>1</v></c>' },
      { xml: '<c t="d"><v>2026-03-01T00:00:00</v></c>' },
      { xml: '<c t="e"><f>NA()</f><v>#N/A</v></c>' },
      { xml: '<c t="str"><v>a_x000D_b</v></c>' },
    ];
    expect(await read([{ name: 'x', rows: [cells] }])).toEqual([
      { line: 1, cells: ['2', '=cmd', 'en ligne', 'true', '2026-03-01', '', 'a\rb'], flags: ['cell-error'] },
    ]);
  });
});

describe('A workbook with several sheets', () => {
  it('is read where the only log is', async () => {
    const [header] = await read([
      { name: 'Tarifs', rows: prices },
      { name: 'Journal', rows: log },
      { name: 'Vide', rows: [] },
    ]);
    expect(header?.cells).toEqual(['jour', 'bénévole', 'heures']);
  });

  it('asks which one when two could be meant, hidden or not, and takes the answer', async () => {
    const sheets: MadeSheet[] = [
      { name: 'Paris', rows: log },
      { name: 'Été', rows: [...log, [day(46_083), 'Ali', 1]], state: 'hidden' },
    ];
    await expect(read(sheets)).rejects.toMatchObject({
      code: 'sheet-needed',
      status: 422,
      extra: {
        sheets: [
          { name: 'Paris', hidden: false, columns: ['jour', 'bénévole', 'heures'] },
          { name: 'Été', hidden: true, columns: ['jour', 'bénévole', 'heures'] },
        ],
      },
    });
    expect(await read(sheets, {}, 'Été')).toHaveLength(3);
    await expect(read(sheets, {}, 'Lyon')).rejects.toMatchObject({ code: 'sheet-needed' });
  });
});

describe('A workbook that would do harm', () => {
  const one: MadeSheet[] = [{ name: 'x', rows: log }];

  it('is refused when it unpacks to far more than it is', async () => {
    const parts = { 'xl/media/zero.bin': Buffer.alloc(20 * 1024 ** 2) };
    await expect(read(one, { parts })).rejects.toMatchObject({ code: 'unpacked-too-large' });
  });

  it('is refused when it lies about its sizes', async () => {
    const book = await madeWorkbook(one);
    const directory = book.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    book.writeUInt32LE(10, directory + 24);
    await expect(allRecords(openWorkbook(sent.put(book), null))).rejects.toMatchObject({ code: 'unpacked-too-large' });
  });

  it.each([
    ['definitions', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'],
    ['entities', '<worksheet><sheetData><row><c t="str"><v>&secret;</v></c></row></sheetData></worksheet>'],
  ])('is refused when its XML has %s', async (_, xml) => {
    const parts = { 'xl/worksheets/sheet1.xml': xml };
    await expect(read(one, { parts })).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  it.each(['../evil2.xml', '/tmp/evilxml', '..\\evil2.xml', 'C:/evil2.xml'])(
    'is refused when a part is called %s',
    async (name) => {
      const book = await madeWorkbook(one, { parts: { 'xl/_evil.xml': 'x' } });
      const text = book.toString('latin1').replaceAll('xl/_evil.xml', name);
      const file = sent.put(Buffer.from(text, 'latin1'));
      await expect(openWorkbook(file, null)).rejects.toMatchObject({ code: 'unsafe-archive' });
    },
  );

  it('is refused when it holds another archive, or the same part twice', async () => {
    const nested = { parts: { 'xl/inside.zip': await zipped({ a: 'b' }) } };
    await expect(read(one, nested)).rejects.toMatchObject({ code: 'unsafe-archive' });
    const twice = { parts: { 'XL/Workbook.xml': '<workbook/>' } };
    await expect(read(one, twice)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  it('is refused when it has more than ten thousand parts', async () => {
    const book = await madeWorkbook(one);
    book.writeUInt16LE(10_001, book.byteLength - 12);
    await expect(openWorkbook(sent.put(book), null)).rejects.toMatchObject({ code: 'too-many-entries' });
  });

  it.each([
    ['a cell without end', `<c t="str"><v>${'a'.repeat(1_048_577)}</v></c>`, 'unpacked-too-large'],
    ['a cell in column 1,001', '<c r="ALM1"><v>1</v></c>', 'too-many-columns'],
    ['a shared text that is not there', '<c t="s"><v>99</v></c>', 'corrupt-file'],
    ['a cell nowhere', '<c r="12"><v>1</v></c>', 'corrupt-file'],
  ])('is refused for %s', async (_, cell, code) => {
    const noise = Buffer.from(Array.from({ length: 60_000 }, (__, at) => (at * 7919) % 251));
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`,
      'xl/media/a.bin': noise,
    };
    await expect(read(one, { parts })).rejects.toMatchObject({ code });
  });

  it('is refused when one long text is told in every cell', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(15);
    const rows = `<row>${cells}</row>`.repeat(2000);
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(1_000_000)}</t></si></sst>`,
      'xl/media/a.bin': Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * at * 7919) % 251)),
    };
    await expect(read(one, { parts })).rejects.toMatchObject({ code: 'unpacked-too-large' });
  });

  it('is read to the edge: styles without values in far columns are nothing', async () => {
    expect(await texts([1, { xml: '<c s="0"/>' }])).toEqual(['1']);
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c r="XFD1" s="0"/></x:row></x:sheetData></x:worksheet>',
    };
    expect(await read(one, { parts })).toEqual([{ line: 1, cells: ['7'] }]);
  });
});

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)].filter((target) => target.includes('sillage-sent-'));
    } catch {
      return [];
    }
  });
}

describe('A workbook that is damaged', () => {
  it.each([0.3, 0.6, 0.95])('is refused when it is cut at %d of its length', async (part) => {
    const book = await madeWorkbook([{ name: 'x', rows: log }]);
    const file = sent.put(book.subarray(0, Math.floor(book.byteLength * part)));
    await expect(openWorkbook(file, null)).rejects.toMatchObject({ code: 'corrupt-file' });
  });

  it('is refused when a byte of its sheet changed on the way', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' };
    const book = await madeWorkbook([{ name: 'x', rows: log }], { parts });
    const directory = book.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    book.writeUInt32LE((book.readUInt32LE(directory + 16) ^ 1) >>> 0, directory + 16);
    await expect(allRecords(openWorkbook(sent.put(book), null))).rejects.toMatchObject({ code: 'corrupt-file' });
  });

  it('is refused when it is no workbook: a letter, a binary workbook, an archive of CSV files', async () => {
    const rels = (target: string): string =>
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    const letter = { '_rels/.rels': rels('word/document.xml'), 'word/document.xml': '<document/>' };
    const binary = { '_rels/.rels': rels('xl/workbook.bin'), 'xl/workbook.bin': 'x' };
    for (const parts of [letter, binary, { 'a.csv': 'jour\n' }])
      await expect(openWorkbook(sent.put(await zipped(parts)), null)).rejects.toMatchObject({
        code: 'unsupported-format',
      });
  });

  it('is closed again, whatever happened to it', async () => {
    // A file is closed a few turns after the reading that left it.
    for (let turn = 0; turn < 10_000 && openFiles().length > 0; turn += 1) await setImmediate();
    expect(openFiles()).toEqual([]);
  });
});

describe('A workbook brought to the import desk', () => {
  it('is counted like a CSV; a cell with an error is unknown and flagged; its other sheet is another import', async () => {
    const desk = await Desk.open();
    try {
      const row = (id: string, ...rest: MadeCell[]): MadeCell[] => [id, ...rest];
      const sheets: MadeSheet[] = [
        {
          name: 'Mars',
          rows: [
            ['identifiant', 'jour', 'bénévole', 'heures', 'bénéficiaires'],
            row('a', day(46_082), 'Zoé', '2h30', 12),
            row('b', day(46_082), 'Ali', { n: 1.5, format: '0.00' }, { xml: '<c t="e"><v>#N/A</v></c>' }),
            row('c', day(46_083), 'Léa', { n: 0.0625, format: 'h:mm' }),
            row('d', day(60), 'Léa', 1),
          ],
        },
        { name: 'Avril', rows: [['identifiant', 'jour', 'heures'], row('e', day(46_113), 4)] },
      ];
      const book = await madeWorkbook(sheets);
      await expect(desk.send(book)).rejects.toMatchObject({ code: 'sheet-needed' });
      const march = await desk.send(book, { sheet: 'Mars' });
      expect(march).toMatchObject({ lines: 4, inserted: 3, rejected: 1, flagged: 1 });
      expect(march.totals.personSeconds).toBe((2.5 + 1.5 + 1.5) * 3600);
      expect(march.rejections).toMatchObject([{ line: 5, column: 'jour', code: 'invalid-date', value: '1900-02-29' }]);
      expect(await desk.rows("SELECT flags FROM activity WHERE activity_id = 'food-bank:b'")).toEqual([
        { flags: ['cell-error'] },
      ]);
      const april = await desk.send(book, { sheet: 'Avril' });
      expect(april).toMatchObject({ lines: 1, inserted: 1, rejected: 0 });
      expect(await desk.send(book, { sheet: 'Mars' })).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    } finally {
      await desk.stores.close();
    }
  });
});
