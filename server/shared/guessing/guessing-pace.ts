import { placeOf } from './place-of.js';
import { Tallies } from './tallies.js';

const MINUTE = 60_000;
/** Signs of a code that somebody may know already, from a torn paper or a cut photograph. */
const PREFIX = 4;

/**
 * How often one place may open pages and be wrong; and how often anybody, from anywhere, may be wrong on codes that
 * begin alike. A limit holds for everything asked, right or wrong: otherwise it would tell which codes exist.
 */
export class GuessingPace {
  /** Somebody reads a pile of papers; a whole campus shares an address. */
  readonly #pages = new Tallies(240, 10 * MINUTE);
  readonly #wrong = new Tallies(30, 10 * MINUTE);
  readonly #wrongAlike = new Tallies(20, 60 * MINUTE);

  /** Counts one page; false when this place, or codes that begin like this one, must wait. Null: it is no code. */
  allowsPage(address: string, code: string | null, now: Date): boolean {
    const place = placeOf(address);
    const spent = [this.#pages.isSpent(place, now), !this.allowsPart(address, code, now)];
    if (spent.includes(true)) return false;
    this.#pages.count(place, now);
    return true;
  }

  /** The same for what belongs to a page, such as its pictures: only what was wrong counts. */
  allowsPart(address: string, code: string | null, now: Date): boolean {
    const spent = [this.#wrong.isSpent(placeOf(address), now), this.#wrongAlike.isSpent(prefixOf(code), now)];
    return !spent.includes(true);
  }

  /** That code led nowhere. */
  countWrong(address: string, code: string | null, now: Date): void {
    this.#wrong.count(placeOf(address), now);
    if (code !== null) this.#wrongAlike.count(prefixOf(code), now);
  }
}

function prefixOf(code: string | null): string {
  return code === null ? '' : code.slice(0, PREFIX);
}
