import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config.js';
import { type Library, readLibrary } from './library.js';

/** The analyst's files as they stood at start. */
@Injectable()
export class QueryFiles {
  #library: Promise<Library> | undefined;

  constructor(private readonly config: Config) {}

  /** Sound files and what is wrong with the others, read once. */
  library(): Promise<Library> {
    this.#library ??= readLibrary(this.config.queriesFolder, { given: false });
    return this.#library;
  }

  /** Reads the folder again and runs the `given` tests as well. Changes nothing. */
  check(): Promise<Library> {
    return readLibrary(this.config.queriesFolder, { given: true });
  }
}
