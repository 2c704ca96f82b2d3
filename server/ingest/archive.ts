import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { AppError } from '../shared/app-error.js';
import { refuseBomb } from './unpacked-bytes.js';

const MOST_ENTRIES = 10_000;
const NESTED = /\.(?:zip|7z|rar|gz|tgz|bz2|xz|zst|tar)$/i;

/**
 * A ZIP archive whose list of parts was checked before any of them is unpacked. Names are compared without
 * case, as in office documents. A reader that stops early leaves its part unchecked; one that ends has its checksum
 * right.
 */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws `corrupt-file`, `encrypted-file`, `too-many-entries`, `unpacked-too-large`, `unsafe-archive`. */
  static async open(file: string): Promise<Archive> {
    const zip = await openPromise(file, { autoClose: false, decodeStrings: false }).catch(refuse);
    // What goes wrong is told by the calls themselves; without a listener it would end the process.
    zip.on('error', () => undefined);
    try {
      return new Archive(zip, await checkedEntries(zip));
    } catch (error) {
      zip.close();
      return refuse(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of one part. Throws `corrupt-file` when there is none or it is damaged, `unpacked-too-large`. */
  async *part(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new AppError('corrupt-file');
    let checksum = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      refuse(error);
    }
    if (checksum !== entry.crc32) throw new AppError('corrupt-file');
  }

  close(): void {
    this.zip.close();
  }
}

/** Sizes are those announced; the reader stops at the first byte beyond them. */
async function checkedEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('too-many-entries', { most: MOST_ENTRIES });
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw new AppError('encrypted-file');
    if (entries.has(name)) throw unsafe('un même nom deux fois', 'the same name twice');
    if (NESTED.test(name)) throw unsafe('une autre archive', 'another archive');
    unpacked += entry.uncompressedSize;
    refuseBomb(unpacked, zip.fileSize);
    entries.set(name, entry);
  }
  return entries;
}

function nameOf(entry: Entry): string {
  const name = (entry.fileName as unknown as Buffer).toString('utf8').replaceAll('\\', '/').toLowerCase();
  if (validateFileName(name) !== null || name.includes('\0'))
    throw unsafe('un chemin qui sort du fichier', 'a path that leads out of the file');
  return name;
}

function unsafe(fr: string, en: string): AppError {
  return new AppError('unsafe-archive', { what: { fr, en } });
}

/** Faults of the disk are ours; all others are the file's. */
function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  const { code, message } = error as { code?: unknown; message?: string };
  if (message?.startsWith('too many bytes')) throw new AppError('unpacked-too-large');
  if (message === 'strong encryption is not supported') throw new AppError('encrypted-file');
  throw typeof code === 'string' && /^E[A-Z]+$/.test(code) ? error : new AppError('corrupt-file');
}
