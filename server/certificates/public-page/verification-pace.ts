import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';
import { Clock } from '../../shared/clock.js';
import { Tallies } from './tallies.js';

const MINUTE = 60_000;
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
  readonly #files = new Tallies(30, 10 * MINUTE);
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

/** Whoever has one address of the newer kind has all those that begin with the same half. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':').filter(Boolean)];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
