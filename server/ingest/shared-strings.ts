import { AppError } from '../shared/app-error.js';
import type { Archive } from './archive.js';
import { RichText } from './rich-text.js';
import { readXml } from './xml-events.js';

const BLOCK = 1_048_576;
const MOST_MEGABYTES = 96;
const MOST_STRINGS = 4_000_000;

/** The texts that cells of a workbook share, packed as UTF-8 outside the heap: at most 96 MiB and 4 million of them. */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  /** Where each text starts and ends, counted over all blocks. */
  #bounds = new Float64Array(1024);
  #count = 0;
  #used = BLOCK;

  /** Throws `workbook-too-large`, `corrupt-file`. */
  static async read(archive: Archive, part: string | null): Promise<SharedStrings> {
    const strings = new SharedStrings();
    if (part === null) return strings;
    const rich = new RichText();
    await readXml(archive.part(part), {
      open: (name) => rich.open(name),
      text: (text) => rich.add(text),
      close: (name) => {
        rich.close(name);
        if (name === 'si') strings.#add(rich.take());
      },
    });
    return strings;
  }

  /** Throws `corrupt-file` when the workbook has no such text. */
  at(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) throw new AppError('corrupt-file');
    const start = this.#bounds[2 * index] ?? 0;
    const end = this.#bounds[2 * index + 1] ?? 0;
    if (start === end) return '';
    const block = Math.floor(start / BLOCK_SPAN);
    return this.#blocks[block]?.toString('utf8', start - block * BLOCK_SPAN, end - block * BLOCK_SPAN) ?? '';
  }

  #add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.#used + bytes > (this.#blocks.at(-1)?.byteLength ?? 0)) this.#addBlock(bytes);
    const start = (this.#blocks.length - 1) * BLOCK_SPAN + this.#used;
    this.#blocks.at(-1)?.write(text, this.#used);
    this.#used += bytes;
    if (2 * this.#count + 2 > this.#bounds.length) this.#grow();
    this.#bounds[2 * this.#count] = start;
    this.#bounds[2 * this.#count + 1] = start + bytes;
    this.#count += 1;
    if (this.#count > MOST_STRINGS) throw tooLarge();
  }

  /** A text longer than a block has one of its own. */
  #addBlock(bytes: number): void {
    this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, bytes)));
    this.#used = 0;
    const held = this.#blocks.reduce((sum, block) => sum + block.byteLength, 0);
    if (held > MOST_MEGABYTES * 1_048_576) throw tooLarge();
  }

  #grow(): void {
    const larger = new Float64Array(this.#bounds.length * 2);
    larger.set(this.#bounds);
    this.#bounds = larger;
  }
}

/** Addresses of one block never reach those of the next: a cell of 1 MiB takes 3 MiB of UTF-8 at most. */
const BLOCK_SPAN = 4 * BLOCK;

function tooLarge(): AppError {
  return new AppError('workbook-too-large', { megabytes: MOST_MEGABYTES });
}
