import { Injectable } from '@nestjs/common';
import { Turns } from '../warehouse/turns.js';

const AT_ONCE = 2;

/** How many files are read at once: two in all, one of each source. Whoever looks at a file waits for no import. */
@Injectable()
export class ReadingPlaces {
  readonly #all = new Turns(AT_ONCE);
  readonly #looks = new Turns(AT_ONCE);
  readonly #bySource = new Map<string, Turns>();

  take<T>(organisationId: string, source: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const key = `${organisationId} ${source}`;
    const turns = this.#bySource.get(key) ?? new Turns(1);
    this.#bySource.set(key, turns);
    return turns.take(() => this.#all.take(work, signal), signal);
  }

  /** For a file that is only looked at. */
  look<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#looks.take(work, signal);
  }
}
