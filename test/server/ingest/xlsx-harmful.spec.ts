import { afterAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openWorkbook } from '../../../server/ingest/workbook.js';
import { madeWorkbook, type MadeSheet, zipped } from './made-workbook.js';
import { log, reading } from './read-workbook.js';
import { allRecords, SentFiles } from './sent-file.js';

const sent = new SentFiles();
afterAll(() => sent.remove());

const { read, texts } = reading(sent);

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
