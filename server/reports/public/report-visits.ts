import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { GuessingPace } from '../../shared/guessing/guessing-pace.js';
import { type OpenEdition, PublicEditions, type StandingEdition } from './public-editions.js';

/** Signs of every number, which say nothing of it. */
const SAME = 2;

/** Visits of strangers to published reports and to their numbers, at a bearable pace. */
@Injectable()
export class ReportVisits {
  readonly #codes = new GuessingPace();
  readonly #numbers = new GuessingPace();

  constructor(
    private readonly editions: PublicEditions,
    private readonly clock: Clock,
  ) {}

  /** `address`: where it comes from. `isPart`: a picture of a page that was counted. A code that is none is null. */
  async read(address: string, code: string | null, isPart: boolean): Promise<OpenEdition | 'busy' | 'closed'> {
    const now = this.clock.now();
    const allowed = isPart ? this.#codes.allowsPart(address, code, now) : this.#codes.allowsPage(address, code, now);
    if (!allowed) return 'busy';
    const opened = await this.editions.open(code);
    if (!opened) this.#codes.countWrong(address, code, now);
    return opened ?? 'closed';
  }

  async check(address: string, number: string | null): Promise<StandingEdition | 'busy' | 'unknown'> {
    const now = this.clock.now();
    const drawn = number?.slice(SAME) ?? null;
    if (!this.#numbers.allowsPage(address, drawn, now)) return 'busy';
    const found = await this.editions.standing(number);
    if (!found) this.#numbers.countWrong(address, drawn, now);
    return found ?? 'unknown';
  }
}
