import { createReadStream } from 'node:fs';
import { AppError } from '../shared/app-error.js';
import { firstBytes, isGzip, unpackedBytes } from './unpacked-bytes.js';

export type FileFormat = 'text' | 'workbook' | 'json' | 'parquet';

/** Enough for the names of the first parts of an archive, and for what stands before the first brace. */
const START = 4096;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP = Buffer.from([0x50, 0x4b, 3, 4]);
/** An archive without any part. */
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 5, 6]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Bytes before the name of a part; an archive shorter than that names none. */
const PART_HEADER = 30;

/** What is no log at all, by how it starts. */
const others: readonly { starts: readonly string[]; kind: { fr: string; en: string } }[] = [
  { starts: ['%PDF-'], kind: { fr: 'un document PDF', en: 'a PDF document' } },
  {
    starts: ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0'],
    kind: { fr: 'une image', en: 'a picture' },
  },
];
const archives = ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\xfd7zXZ\0', 'BZh', '\x28\xb5\x2f\xfd'];

/**
 * What a file is, by its content; its name says nothing. Gzip is seen through, once, for text and JSON. Throws
 * `empty-file`, `corrupt-file`, `encrypted-file`, `not-what-it-claims`, `unpacked-too-large`, `unsupported-format`.
 */
export async function fileFormat(file: string): Promise<FileFormat> {
  const start = await firstBytes(file, START);
  if (start.byteLength === 0) throw new AppError('empty-file');
  if (isOld(start)) throw new AppError((await isEncrypted(file)) ? 'encrypted-file' : 'unsupported-format');
  if (!isGzip(start)) return formatOf(start);
  const unpacked = await startUnpacked(file);
  const format = formatOf(unpacked);
  if (isGzip(unpacked) || isOld(unpacked) || format === 'workbook' || format === 'parquet')
    throw new AppError('unsupported-format');
  return format;
}

function isOld(start: Buffer): boolean {
  return start.subarray(0, OLE.length).equals(OLE);
}

function formatOf(start: Buffer): FileFormat {
  if (startsWith(start, EMPTY_ZIP) || (startsWith(start, ZIP) && start.byteLength < PART_HEADER))
    throw new AppError('unsupported-format');
  if (startsWith(start, ZIP)) {
    // The first part of a LibreOffice document says what it is, unpacked.
    if (start.subarray(PART_HEADER, 120).toString('latin1').startsWith('mimetypeapplication/vnd.oasis.opendocument'))
      throw new AppError('unsupported-format');
    return 'workbook';
  }
  const latin = start.toString('latin1');
  if (latin.startsWith('PAR1')) return 'parquet';
  const other = others.find(({ starts }) => starts.some((one) => latin.startsWith(one)));
  if (other) throw new AppError('not-what-it-claims', { kind: other.kind });
  if (/^RIFF[^]{4}WEBP/.test(latin))
    throw new AppError('not-what-it-claims', { kind: { fr: 'une image', en: 'a picture' } });
  if (archives.some((one) => latin.startsWith(one))) throw new AppError('unsupported-format');
  return textFormat(latin);
}

/** Web pages and XML come out of programs that call them `.xls`. */
function textFormat(latin: string): FileFormat {
  const text = latin.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (/^<(?:!doctype|html|head|body|table|meta)\b/i.test(text))
    throw new AppError('not-what-it-claims', { kind: { fr: 'une page web', en: 'a web page' } });
  if (text.startsWith('<?xml ')) throw new AppError('not-what-it-claims', { kind: { fr: 'du XML', en: 'XML' } });
  return /^\{\s*(?:"|\}|$)|^\[\s*(?:\{|\]|$)/.test(text) ? 'json' : 'text';
}

function startsWith(start: Buffer, sign: Buffer): boolean {
  return start.subarray(0, sign.length).equals(sign);
}

async function startUnpacked(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpackedBytes(file)) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= START) break;
  }
  if (bytes === 0) throw new AppError('empty-file');
  return Buffer.concat(chunks).subarray(0, START);
}

/** An office document with a password is an old-style container that holds the encrypted one. */
async function isEncrypted(file: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([tail, chunk]);
    if (seen.includes(ENCRYPTED)) return true;
    tail = seen.subarray(-ENCRYPTED.length);
  }
  return false;
}
