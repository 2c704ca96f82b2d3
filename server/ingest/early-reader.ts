import { rm } from 'node:fs/promises';
import type { ReaderFolder } from './reader/reader-folder.js';
import type { ReaderProcess } from './reader/reader-process.js';

/** A smaller file is there before its reader would be. */
const FROM = 1024 ** 2;
/** Between two remarks on how much has come. */
const STEP = 1024 ** 2;

export interface Begun {
  folder: ReaderFolder;
  process: ReaderProcess;
}

/** The reader of one upload, started while its bytes still come when that is worth it. */
export class EarlyReader {
  /** Its import is no longer, or not yet, somebody else's to end. */
  isHeld = false;
  #begun: Promise<Begun | null> | null = null;
  #bytes = 0;
  #told = 0;

  constructor(
    /** Of the import that the upload will be: where its file will stand is known from the start. */
    readonly importId: string,
    private readonly begin: () => Promise<Begun | null>,
  ) {}

  /** So much of the file stands on the disk. */
  readonly grow = (bytes: number): void => {
    this.#bytes = bytes;
    if (bytes >= FROM) this.#begun ??= this.#start();
    if (bytes - this.#told < STEP) return;
    this.#told = bytes;
    this.#tell(false);
  };

  /** What was started, its file being whole; null: nothing was. */
  async begun(): Promise<Begun | null> {
    this.#tell(true);
    return this.#begun;
  }

  /** Nobody needs it any more. */
  async end(): Promise<void> {
    const begun = await this.#begun;
    begun?.process.stop();
    if (begun) await rm(begun.folder.path, { recursive: true, force: true });
  }

  /** What speeds things up may fail without anybody noticing. */
  #start(): Promise<Begun | null> {
    return this.begin().catch(() => null);
  }

  #tell(isWhole: boolean): void {
    const bytes = this.#bytes;
    void this.#begun?.then((begun) => begun?.process.grow(bytes, isWhole));
  }
}
