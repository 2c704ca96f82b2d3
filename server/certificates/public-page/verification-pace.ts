import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { placeOf } from './place-of.js';
import { Tallies } from './tallies.js';

const MINUTE = 60_000;
/** In which files are counted, ms. */
export const FILES_WINDOW = 10 * MINUTE;
/** Signs of a code that somebody may know already, from a torn paper or a cut photograph. */
const PREFIX = 4;

/**
 * How often one place may open pages, send files and be wrong; and how often anybody, from anywhere, may be wrong on
 * codes that begin alike. A limit holds for everything asked, right or wrong: otherwise it would tell which codes exist.
 */
@Injectable()
export class VerificationPace {
  /** A recruiter reads a pile of papers; a whole campus shares an address. */
  readonly #pages = new Tallies(240, 10 * MINUTE);
  readonly #files = new Tallies(30, FILES_WINDOW);
  readonly #wrong = new Tallies(30, 10 * MINUTE);
  readonly #wrongAlike = new Tallies(20, 60 * MINUTE);

  constructor(private readonly clock: Clock) {}

  /** Counts one page; false when this place, or codes that begin like this one, must wait. Null: it is no code. */
  allowsPage(address: string, code: string | null): boolean {
    const [now, place] = [this.clock.now(), placeOf(address)];
    const spent = [
      this.#pages.isSpent(place, now),
      this.#wrong.isSpent(place, now),
      this.#wrongAlike.isSpent(prefixOf(code), now),
    ];
    if (spent.includes(true)) return false;
    this.#pages.count(place, now);
    return true;
  }

  /** That code led nowhere. */
  countWrong(address: string, code: string | null): void {
    const now = this.clock.now();
    this.#wrong.count(placeOf(address), now);
    if (code !== null) this.#wrongAlike.count(prefixOf(code), now);
  }

  /** Counts one file; false when this place must wait. */
  allowsFile(address: string): boolean {
    const [now, place] = [this.clock.now(), placeOf(address)];
    if (this.#files.isSpent(place, now)) return false;
    this.#files.count(place, now);
    return true;
  }
}

function prefixOf(code: string | null): string {
  return code === null ? '' : code.slice(0, PREFIX);
}
