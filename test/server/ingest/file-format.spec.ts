import { afterAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { fileFormat } from '../../../server/ingest/file-format.js';
import { madeWorkbook, zipped } from './made-workbook.js';
import { SentFiles } from './sent-file.js';

const sent = new SentFiles();
afterAll(() => sent.remove());

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encrypted = Buffer.concat([ole, Buffer.alloc(300_000), Buffer.from('EncryptedPackage', 'utf16le')]);

describe('A file is known by what it holds, not by its name', () => {
  it.each([
    ['jour;heures\n2026-03-01;2\n', 'text'],
    ['[date],[heures]\n', 'text'],
    ['{day}\n', 'text'],
    ['\ufeff\n {"day":"2026-03-01"}\n', 'json'],
    ['[\n  {"day":"2026-03-01"}\n]', 'json'],
    ['PAR1\0\0\0\0', 'parquet'],
  ])('%j is %s', async (content, format) => {
    expect(await fileFormat(sent.put(content))).toBe(format);
  });

  it('is a workbook when a spreadsheet program wrote it', async () => {
    expect(await fileFormat(sent.put(await madeWorkbook([{ name: 'Mars', rows: [['jour']] }])))).toBe('workbook');
  });

  it.each([
    ['jour;heures\n', 'text'],
    ['{"day":"2026-03-01"}\n', 'json'],
  ])('packed with gzip, %j is still %s', async (content, format) => {
    expect(await fileFormat(sent.put(gzipSync(content)))).toBe(format);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), 'empty-file'],
    ['nothing, packed', gzipSync(''), 'empty-file'],
    ['an old .xls', Buffer.concat([ole, Buffer.alloc(600)]), 'unsupported-format'],
    ['a workbook with a password', encrypted, 'encrypted-file'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-what-it-claims'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-what-it-claims'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>jour'), 'not-what-it-claims'],
    ['XML called .xls', Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>'), 'not-what-it-claims'],
    ['something packed twice', gzipSync(gzipSync('jour;heures\n')), 'unsupported-format'],
    ['a packed file cut short', gzipSync('jour;heures\n'.repeat(9)).subarray(0, 14), 'corrupt-file'],
    ['another kind of archive', Buffer.from('377abcaf271c0004', 'hex'), 'unsupported-format'],
  ])('is refused when it is %s', async (_, content, code) => {
    await expect(fileFormat(sent.put(content))).rejects.toMatchObject({ code });
  });

  it('is refused with how to save it when LibreOffice wrote its own kind', async () => {
    const zip = await zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    // The first part of a real one is not packed.
    const name = Buffer.from('PK\x03\x04'.padEnd(30, '\0') + 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    for (const content of [name, Buffer.concat([name, zip])])
      await expect(fileFormat(sent.put(content))).rejects.toMatchObject({ code: 'unsupported-format' });
    const said = await fileFormat(sent.put(name)).catch((error: { sentence: (language: string) => string }) => error);
    expect(said).toHaveProperty('message', expect.stringContaining('.xlsx'));
  });
});
