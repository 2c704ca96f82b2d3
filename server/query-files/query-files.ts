import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config.js';
import { folderMark, versionsIn, writeVersions } from './folder.js';
import { type IndicatorFile, type Library, readLibrary } from './library.js';
import { versionsOf } from './versions.js';

/** The analyst's files, as they were last read. */
@Injectable()
export class QueryFiles {
  #library: Promise<Library> | undefined;
  #mark = '';

  constructor(private readonly config: Config) {}

  /** Sound files and what is wrong with the others: read at first need, then when `follow` finds that they changed. */
  library(): Promise<Library> {
    this.#library ??= this.#read();
    return this.#library;
  }

  /**
   * Reads the folder again when a file came, went or changed. `prepare` makes the figures ready for the new files;
   * it is called before they are answered from, and once more after. A file that became wrong leaves its figure as the
   * last sound one made it. Returns whether anything changed.
   */
  async follow(prepare: (library: Library) => Promise<void>): Promise<boolean> {
    const before = await this.library();
    if (folderMark(this.config.queriesFolder) === this.#mark) return false;
    const library = withLastSound(before, await this.#read());
    await prepare(library);
    this.#library = Promise.resolve(library);
    await prepare(library);
    return true;
  }

  /** Reads the folder again and runs the `given` tests as well. Changes nothing. */
  check(): Promise<Library> {
    return readLibrary(this.config.queriesFolder, { given: true });
  }

  /** What the folder's files would give, whether their versions were raised or not. Changes nothing. */
  onDisk(): Promise<Library> {
    return readLibrary(this.config.queriesFolder, { given: false, versions: false });
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

  #read(): Promise<Library> {
    this.#mark = folderMark(this.config.queriesFolder);
    return readLibrary(this.config.queriesFolder, { given: false });
  }
}

/** Whether what is known of a figure is not what its file on disk says, because that file is to be corrected. */
export function isBroken({ problems }: Pick<Library, 'problems'>, name: string): boolean {
  return problems.some(({ file }) => file === `indicators/${name}.sql`);
}

/** Figures whose files are to be corrected go on as they were, each after those it depends on. */
function withLastSound(before: Library, now: Library): Library {
  const kept = [...before.indicators.values()].filter(({ header }) => isBroken(now, header.name));
  const whole = (one: IndicatorFile) => one.relations.every((name) => isThere(name, now, kept));
  const indicators = new Map<string, IndicatorFile>();
  for (const one of kept.filter(whole)) indicators.set(one.header.name, one);
  for (const [name, one] of now.indicators) indicators.set(name, one);
  return { ...now, indicators };
}

function isThere(relation: string, now: Library, kept: readonly IndicatorFile[]): boolean {
  const [schema, name = ''] = relation.split('.');
  if (schema === 'staging') return now.staging.has(name);
  return now.indicators.has(name) || kept.some(({ header }) => header.name === name);
}
