import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { GuessingPace } from '../../shared/guessing/guessing-pace.js';
import { placeOf } from '../../shared/guessing/place-of.js';
import { Tallies } from '../../shared/guessing/tallies.js';

/** In which files are counted, ms. */
export const FILES_WINDOW = 10 * 60_000;

/** How often one place may open pages of certificates, send files and be wrong. */
@Injectable()
export class VerificationPace {
  readonly #guessing = new GuessingPace();
  readonly #files = new Tallies(30, FILES_WINDOW);

  constructor(private readonly clock: Clock) {}

  /** Counts one page; false when this place, or codes that begin like this one, must wait. Null: it is no code. */
  allowsPage(address: string, code: string | null): boolean {
    return this.#guessing.allowsPage(address, code, this.clock.now());
  }

  /** That code led nowhere. */
  countWrong(address: string, code: string | null): void {
    this.#guessing.countWrong(address, code, this.clock.now());
  }

  /** Counts one file; false when this place must wait. */
  allowsFile(address: string): boolean {
    const [now, place] = [this.clock.now(), placeOf(address)];
    if (this.#files.isSpent(place, now)) return false;
    this.#files.count(place, now);
    return true;
  }
}
