import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { Clock } from '../shared/clock.js';

const WINDOW = 10 * 60_000;
/** A whole association may share an address; a person who answers needs a few pages. */
const MOST = { page: 600, answer: 120 } as const;

export type Step = keyof typeof MOST;

/**
 * How often one place opens pages or answers in ten minutes. Addresses are never kept: only a hash of them,
 * in memory, under a number that dies with the process.
 */
@Injectable()
export class AnswerPace {
  readonly #secret = randomBytes(32);
  readonly #counts = new Map<string, number>();
  #until = 0;

  constructor(private readonly clock: Clock) {}

  /** Counts one step; false when this place has used up what is allowed. */
  allows(step: Step, address: string): boolean {
    const place = this.#placeOf(step, address);
    const counts = this.#now();
    const soFar = counts.get(place) ?? 0;
    if (soFar >= MOST[step]) return false;
    counts.set(place, soFar + 1);
    return true;
  }

  #now(): Map<string, number> {
    const now = this.clock.now().getTime();
    if (now >= this.#until || now < this.#until - WINDOW) {
      this.#counts.clear();
      this.#until = now + WINDOW;
    }
    return this.#counts;
  }

  #placeOf(step: Step, address: string): string {
    return `${step} ${createHmac('sha256', this.#secret).update(address).digest('base64url')}`;
  }
}
