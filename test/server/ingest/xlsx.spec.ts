import { afterAll, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';
import { type MadeCell, madeWorkbook, type MadeSheet } from './made-workbook.js';
import { day, log, reading } from './read-workbook.js';
import { SentFiles } from './sent-file.js';

const sent = new SentFiles();
afterAll(() => sent.remove());

const { read, texts } = reading(sent);

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
