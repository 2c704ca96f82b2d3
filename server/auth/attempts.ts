import { Injectable } from '@nestjs/common';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Attempt } from './attempt.entity.js';
import { hashOfSecret } from './secrets.js';

const FREE_TRIES = 10;
const SECOND = 1000;
const LONGEST_WAIT = 15 * 60 * SECOND;
const FORGOTTEN_AFTER = 24 * 3600 * SECOND;

/** Wait after the last wrong try, in ms: none for the first ten, then doubling to a quarter of an hour. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 5 * SECOND * 2 ** (wrong - FREE_TRIES));
}

/** Slows guessing, per account and per address. */
@Injectable()
export class Attempts {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Throws `too-many-tries` while one of the subjects must wait. */
  async check(subjects: readonly string[]): Promise<void> {
    const now = this.clock.now().getTime();
    for (const attempt of await this.#of(subjects)) {
      const left = attempt.lastAt.getTime() + waitAfter(attempt.wrong) - now;
      if (left > 0) throw new AppError('too-many-tries', { seconds: Math.ceil(left / SECOND) });
    }
  }

  async wrong(subjects: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const known = new Map((await this.#of(subjects)).map((attempt) => [attempt.subjectHash, attempt]));
    const rows = subjects.map((subject) => {
      const before = known.get(hashOfSecret(subject));
      const isRecent = before && now.getTime() - before.lastAt.getTime() < FORGOTTEN_AFTER;
      return { subjectHash: hashOfSecret(subject), wrong: (isRecent ? before.wrong : 0) + 1, lastAt: now };
    });
    await this.registry.everywhere().upsertMany(Attempt, rows);
  }

  async right(subjects: readonly string[]): Promise<void> {
    await this.registry.everywhere().nativeDelete(Attempt, { subjectHash: { $in: subjects.map(hashOfSecret) } });
  }

  #of(subjects: readonly string[]): Promise<Attempt[]> {
    return this.registry.everywhere().find(Attempt, { subjectHash: { $in: subjects.map(hashOfSecret) } });
  }
}
