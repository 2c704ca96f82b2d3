import { EventEmitter, once } from 'node:events';
import { open } from 'node:fs/promises';
import { PIECE } from '../unpacked-bytes.js';

/** A file that the server is still writing down. */
export class GrowingFile {
  readonly #news = new EventEmitter();
  #bytes = 0;
  #isWhole = false;

  constructor(private readonly path: string) {}

  /** So much of it stands on the disk. */
  grow(bytes: number, isWhole: boolean): void {
    this.#bytes = bytes;
    this.#isWhole = isWhole;
    this.#news.emit('news');
  }

  /** Its bytes, cut as those of a finished file are; each piece is gone when the next comes. */
  async *pieces(): AsyncGenerator<Buffer> {
    const handle = await open(this.path, 'r');
    const piece = Buffer.alloc(PIECE);
    try {
      for (let at = 0; ;) {
        while (!this.#isWhole && this.#bytes < at + PIECE) await once(this.#news, 'news');
        const { bytesRead } = await handle.read(piece, 0, Math.min(PIECE, this.#bytes - at), at);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
        at += bytesRead;
      }
    } finally {
      await handle.close();
    }
  }
}
