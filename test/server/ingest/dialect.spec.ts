import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type CsvRecord, csvRecords } from '../../../server/ingest/csv-records.js';
import { detectDialect, type Dialect, type DialectAnswers } from '../../../server/ingest/dialect.js';

const sent = (name: string) => join('test/fixtures/csv', `${name}.csv`);
const dialectOf = (name: string, answers?: DialectAnswers) => detectDialect(sent(name), answers);

async function readAs(file: string, dialect: Dialect): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(file, dialect)) records.push(record);
  return records;
}
const read = async (name: string, answers?: DialectAnswers) => readAs(sent(name), await dialectOf(name, answers));
const cellsOf = async (name: string, answers?: DialectAnswers) => (await read(name, answers)).map(({ cells }) => cells);
const linesOf = async (name: string) => (await read(name)).map(({ line }) => line);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sillage-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const people = ['Zoé Lefèvre', 'François Noël', 'Maëlle Bœuf', 'Hélène Garçon', 'Léa Brûlé', 'Jérôme Hâtif'];

describe('The letters of a volunteer’s name', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['utf-8-with-mark', 'utf-8'],
    ['utf-16le-with-mark', 'utf-16le'],
    ['utf-16be-with-mark', 'utf-16be'],
    ['utf-16le-without-mark', 'utf-16le'],
    ['utf-16be-without-mark', 'utf-16be'],
    ['windows-1252', 'windows-1252'],
    ['iso-8859-15', 'iso-8859-15'],
    ['macintosh', 'macintosh'],
  ])('are right in a file written in %s', async (name, encoding) => {
    expect((await dialectOf(name)).encoding).toBe(encoding);
    const [header, ...rows] = await cellsOf(name);
    expect(header).toEqual(['N°', 'Bénévole', 'Mission', 'Jour', 'Heures', 'Lieu']);
    expect(rows.map((cells) => cells[1])).toEqual(people);
    expect(rows.map((cells) => cells[5]?.replace('’', "'"))).toEqual([
      "Épicerie de l'Écluse",
      'Café du Quai',
      'Entrepôt n° 3',
      'Maraude « nuit »',
      name === 'iso-8859-15' ? 'Forêt 12 €' : 'Forêt',
      'Théâtre',
    ]);
  });

  it('are right when an association of Łódź sends its file', async () => {
    expect((await dialectOf('windows-1250')).encoding).toBe('windows-1250');
    expect((await cellsOf('windows-1250'))[1]).toEqual(['2026-03-01', 'Łukasz Wiśniewski', 'Łódź']);
  });

  it('are right in a file that is packed, and in one whose only accent comes after two megabytes', async () => {
    const packed = write('packed.csv.gz', gzipSync(readFileSync(sent('macintosh'))));
    const records = await readAs(packed, await detectDialect(packed));
    expect(records.slice(1).map(({ cells }) => cells[1])).toEqual(people);
    const late = Buffer.concat([
      Buffer.from(`day,site\n${'2026-03-01,Quai\n'.repeat(140_000)}2026-03-02,Caf`),
      Buffer.from([0xe9, 10]),
    ]);
    const file = write('late.csv', late);
    const dialect = await detectDialect(file);
    expect(dialect.encoding).toBe('windows-1252');
    expect((await readAs(file, dialect)).at(-1)?.cells[1]).toBe('Café');
  });

  it('are asked for, never replaced, when one letter alone reads in two ways', async () => {
    await expect(dialectOf('encoding-nobody-can-tell')).rejects.toMatchObject({
      code: 'encoding-uncertain',
      extra: { choices: expect.arrayContaining(['windows-1252', 'macintosh']) },
    });
    expect((await cellsOf('encoding-nobody-can-tell', { encoding: 'windows-1252' }))[1]?.[1]).toBe('Niš');
    expect((await cellsOf('encoding-nobody-can-tell', { encoding: 'macintosh' }))[1]?.[1]).toBe('Niö');
  });

  it('are asked for when two files were pasted together, one in UTF-8 and one not', async () => {
    await expect(dialectOf('two-encodings-in-one-file')).rejects.toMatchObject({ code: 'encoding-uncertain' });
    await expect(dialectOf('windows-1252', { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'encoding-uncertain',
    });
  });
});

describe('The columns somebody meant', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
    ['colon', ':'],
    ['caret', '^'],
    ['tilde', '~'],
    ['unit-separator', '\u001f'],
    ['two-bars', '||'],
    ['two-colons', '::'],
  ])('are found when a %s separates them', async (name, delimiter) => {
    expect(await dialectOf(`separated-by-${name}`)).toMatchObject({ delimiter, columns: 6, headerLine: 1, records: 7 });
    const rows = await cellsOf(`separated-by-${name}`);
    expect(rows[2]).toEqual(['b2', 'François Noël', 'Soupe', '2026-03-02', '2.5', 'Café du Quai']);
  });

  it.each([
    ['decimal-commas', ';', ['2026-03-01', '2,5']],
    ['times-with-colons', ';', ['2026-03-01', '09:00', '12:30']],
    ['prose-in-cells', ';', ['2026-03-01', 'Bonjour, tout va bien, merci']],
    ['sep-line-semicolon', ';', ['2026-03-01', 'Zoé', 'a,b,c']],
    ['sep-line-against-appearances', ':', ['2026-03-01;1', 'Zoé;2']],
  ])('are not mistaken in %s', async (name, delimiter, first) => {
    expect((await dialectOf(name)).delimiter).toBe(delimiter);
    expect((await cellsOf(name))[1]).toEqual(first);
  });

  it.each(['line-ends-crlf', 'line-ends-cr', 'line-ends-mixed'])('hold whole lines in %s', async (name) => {
    expect(await cellsOf(name)).toEqual(await cellsOf('utf-8'));
    expect(await linesOf(name)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(['one-column', 'one-column-of-hours', 'one-column-of-times'])(
    'are asked for in %s, and read once somebody has answered',
    async (name) => {
      await expect(dialectOf(name)).rejects.toMatchObject({ code: 'one-column' });
      const dialect = await dialectOf(name, { delimiter: ';' });
      expect(dialect).toMatchObject({ columns: 1, headerLine: 1, confidence: 1 });
    },
  );

  it('are asked for when two signs would do as well, and read once somebody has answered', async () => {
    await expect(dialectOf('two-delimiters-as-good')).rejects.toMatchObject({
      code: 'dialect-uncertain',
      extra: {
        choices: [
          { delimiter: ',', quote: '"', escape: 'doubled' },
          { delimiter: ';', quote: '"', escape: 'doubled' },
        ],
      },
    });
    expect((await cellsOf('two-delimiters-as-good', { delimiter: ';' }))[1]).toEqual(['2026-03-01', 'Quai,Zoé']);
  });

  it('come with short lines as they are, and with what stands too much', async () => {
    const rows = await cellsOf('lines-short-and-long');
    expect(rows.map((cells) => cells.length)).toEqual([4, 3, 6, 5, 4]);
  });
});

describe('A quotation mark', () => {
  it.each([
    ['quotes-double', '"', 'doubled', ['2026-03-01', 'Lefèvre, Zoé', 'elle dit "oui"']],
    ['quotes-single', "'", 'doubled', ['2026-03-01', 'Lefèvre, Zoé', "l'eau"]],
    ['quotes-backslash', '"', 'backslash', ['2026-03-01', 'Lefèvre, Zoé', 'elle dit "oui"']],
    ['quotes-after-spaces', '"', 'doubled', ['2026-03-01', 'Lefèvre, Zoé', 'oui']],
  ])('holds a cell together in %s', async (name, quote, escape, first) => {
    expect(await dialectOf(name)).toMatchObject({ quote, escape, columns: 3 });
    expect((await cellsOf(name))[1]).toEqual(first);
  });

  it('is a letter like any other where no cell begins with one', async () => {
    expect((await cellsOf('inches-are-no-quotes'))[1]?.[2]).toBe('tuyau 5"');
    const rows = await cellsOf('apostrophes-are-no-quotes');
    expect(rows.map((cells) => cells[1])).toEqual(['volunteer', "'t Hooft", "O'Neill", 'Léa']);
    expect(rows[2]?.[2]).toBe("'ndrangheta");
  });

  it('that is never closed is named by the line where it opened', async () => {
    const refused = { code: 'unclosed-quote', parameters: { line: 3 } };
    await expect(dialectOf('quote-never-closed')).rejects.toMatchObject(refused);
    await expect(dialectOf('quote-closed-by-another-cell')).rejects.toMatchObject(refused);
  });

  it('within a cell is named by its line', async () => {
    await expect(dialectOf('quote-within-a-cell')).rejects.toMatchObject({
      code: 'quote-misplaced',
      parameters: { line: 3 },
    });
  });

  it('that stands for the first time on line 89,566 of 300,000 is read rightly', async () => {
    const row = (line: number) => `v${line},2026-03-01,2,Quai ${line % 40}\n`;
    const lines = Array.from({ length: 299_999 }, (_, at) => row(at + 2));
    lines[89_564] = 'v89566,2026-03-01,2,"Quai, dit ""le petit""\nau bord"\n';
    const file = write('late-quote.csv', `external_id,day,hours,site\n${lines.join('')}`);
    const dialect = await detectDialect(file);
    expect(dialect).toMatchObject({ delimiter: ',', quote: '"', columns: 4, records: 300_000 });
    const records = await readAs(file, dialect);
    expect(records).toHaveLength(300_000);
    expect(records[89_565]).toEqual({
      line: 89_566,
      cells: ['v89566', '2026-03-01', '2', 'Quai, dit "le petit"\nau bord'],
    });
    expect(records.at(-1)).toMatchObject({ line: 300_001, cells: ['v300000', '2026-03-01', '2', 'Quai 0'] });
  });

  it('may open before any part looked at and close after it', async () => {
    const note = `"${'une ligne, puis une autre\n'.repeat(2_000)}"`;
    const file = write('long-notes.csv', `day,note,hours\n${`2026-03-01,${note},2\n`.repeat(40)}`);
    const dialect = await detectDialect(file);
    expect(dialect).toMatchObject({ delimiter: ',', quote: '"', columns: 3, records: 41 });
    expect((await readAs(file, dialect)).at(-1)).toMatchObject({ line: 2 + 39 * 2_001 });
  });
});

describe('The names of the columns', () => {
  it.each([
    ['preamble-titles', 4, ['jour', 'benevole', 'heures', 'lieu'], [4, 5, 6]],
    ['preamble-of-spreadsheet', 4, ['Nom', 'Rôle', 'Jour', 'Heures'], [4, 5, 6]],
    ['preamble-remarks', 3, ['jour', 'benevole', 'heures'], [3, 4, 6]],
    ['sep-line-semicolon', 2, ['day', 'volunteer', 'note'], [2, 3, 4]],
    ['quoted-line-ends', 3, ['jour', 'note', 'heures'], [3, 4, 8, 10]],
    ['header-repeated', 1, ['jour', 'benevole', 'heures'], [1, 2, 3, 5]],
    ['header-narrower-than-rows', 1, ['jour', 'benevole'], [1, 2, 3, 4]],
  ])('are found in %s, and each line keeps the number a text editor shows', async (name, headerLine, names, lines) => {
    expect((await dialectOf(name)).headerLine).toBe(headerLine);
    expect((await cellsOf(name))[0]).toEqual(names);
    expect(await linesOf(name)).toEqual(lines);
  });

  it('may be absent: no line is taken for them', async () => {
    expect((await dialectOf('header-absent')).headerLine).toBeNull();
    expect(await linesOf('header-absent')).toEqual([0, 1, 2, 3]);
    expect((await cellsOf('header-absent'))[0]).toEqual(['', '', '', '']);
  });

  it('of a file that grew wider do not hide the lines before', async () => {
    expect((await dialectOf('columns-appear-later')).headerLine).toBe(1);
    expect(await linesOf('columns-appear-later')).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('are where somebody says', async () => {
    expect(await dialectOf('header-absent', { headerLine: 2 })).toMatchObject({ headerLine: 2, records: 2 });
    expect(await dialectOf('header-repeated', { headerLine: null })).toMatchObject({ headerLine: null, records: 5 });
  });
});

describe('Two readings of one file', () => {
  it('that find other numbers of records import nothing', async () => {
    const dialect = await dialectOf('quotes-double');
    await expect(readAs(sent('quotes-double'), { ...dialect, records: 5 })).rejects.toMatchObject({
      code: 'parser-disagreement',
      parameters: { parser: 4, scan: 5 },
    });
  });

  it('are told as plain values, with how sure they are', async () => {
    const dialect = await dialectOf('separated-by-semicolon');
    expect(JSON.parse(JSON.stringify(dialect))).toEqual(dialect);
    expect(dialect.confidence).toBeGreaterThan(0.9);
    expect((await dialectOf('prose-in-cells')).confidence).toBeLessThan(dialect.confidence);
  });
});
