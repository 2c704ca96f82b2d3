import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config.js';
import { folderMark, versionsIn, writeVersions } from './folder.js';
import { onceForSameFiles } from './known-readings.js';
import { type IndicatorFile, type Library, readLibrary } from './library.js';
import { withLastSound } from './last-sound.js';
import { versionsOf } from './versions.js';

/** The analyst's files, as they were last read. */
@Injectable()
export class QueryFiles {
  #library: Promise<Library> | undefined;
  #mark = '';

  constructor(private readonly config: Config) {}

  /** Sound files and what is wrong with the others: read at first need, then when `follow` finds that they changed. */
  library(): Promise<Library> {
    this.#library ??= this.#first().catch((error: unknown) => {
      this.#library = undefined;
      throw error;
    });
    return this.#library;
  }

  /**
   * Reads the folder again when a file came, went or changed. `prepare` makes the figures ready for the new files;
   * it is called before they are answered from, and once more after. A file that became wrong leaves its figure as the
   * last sound one made it. Returns whether anything changed.
   */
  async follow(prepare: (library: Library) => Promise<void>): Promise<boolean> {
    const before = await this.library();
    const mark = folderMark(this.config.queriesFolder);
    if (mark === this.#mark) return false;
    const library = withLastSound(before, await this.#read());
    await prepare(library);
    this.#library = Promise.resolve(library);
    this.#mark = mark;
    await prepare(library);
    return true;
  }

  /** Reads the folder again and runs the `given` tests as well. Changes nothing. */
  check(): Promise<Library> {
    return readLibrary(this.config.queriesFolder, { given: true });
  }

  /** What the folder's files would give, whether their versions were raised or not. Changes nothing. */
  onDisk(): Promise<Library> {
    const { queriesFolder, figureSeconds } = this.config;
    return readLibrary(queriesFolder, { given: false, versions: false, figureSeconds });
  }

  /**
   * Files shown to give the same figures are recorded as they are; one whose version is not the one recorded is left.
   * Returns the names recorded. Throws `queries-read-only`.
   */
  record(files: readonly IndicatorFile[]): string[] {
    const folder = this.config.queriesFolder;
    const known = versionsIn(folder);
    const own = files.filter(({ header }) => known[header.name]?.version === header.version);
    if (own.length > 0) writeVersions(folder, { ...known, ...versionsOf(own) });
    return own.map(({ header }) => header.name);
  }

  async #first(): Promise<Library> {
    const mark = folderMark(this.config.queriesFolder);
    const library = await this.#read();
    this.#mark = mark;
    return library;
  }

  #read(): Promise<Library> {
    const { queriesFolder, figureSeconds } = this.config;
    const options = { given: false, figureSeconds };
    return onceForSameFiles(queriesFolder, options, () => readLibrary(queriesFolder, options));
  }
}
