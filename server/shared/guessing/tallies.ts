import { createHmac, randomBytes } from 'node:crypto';

/** A million places: few subjects ever share one, and no flood of them takes more memory. */
const PLACES = 2 ** 20;

/**
 * How often each of any number of subjects did something within a window, in one fixed megabyte. Who they are is not
 * kept: only a count, at a place that nobody finds again once the process has ended.
 */
export class Tallies {
  readonly #secret = randomBytes(32);
  readonly #counts = new Uint8Array(PLACES);
  #until = 0;

  /** `most`: at most 255. */
  constructor(
    private readonly most: number,
    private readonly windowMilliseconds: number,
  ) {}

  isSpent(subject: string, now: Date): boolean {
    this.#turn(now.getTime());
    return (this.#counts[this.#placeOf(subject)] ?? 0) >= this.most;
  }

  count(subject: string, now: Date): void {
    this.#turn(now.getTime());
    const place = this.#placeOf(subject);
    this.#counts[place] = Math.min(255, (this.#counts[place] ?? 0) + 1);
  }

  #turn(now: number): void {
    if (now < this.#until && now >= this.#until - this.windowMilliseconds) return;
    this.#counts.fill(0);
    this.#until = now + this.windowMilliseconds;
  }

  #placeOf(subject: string): number {
    return createHmac('sha256', this.#secret).update(subject).digest().readUInt32BE() % PLACES;
  }
}
