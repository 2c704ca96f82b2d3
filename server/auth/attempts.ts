import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { ErrorCode } from '../shared/error-texts.js';
import { Attempt } from './attempt.entity.js';
import { hashOfSecret } from './secrets.js';

const FREE_TRIES = 10;
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const LONGEST_WAIT = 15 * 60 * SECOND;

/** What a guesser gets for a wrong guess. Other errors say nothing of a secret: such a try is given back. */
const WRONG_GUESSES: ReadonlySet<ErrorCode> = new Set([
  'account-exists',
  'card-dead',
  'invitation-dead',
  'set-up-link-dead',
  'sign-in-refused',
  'source-key-refused',
]);

/** Wait after the last wrong try, in ms: none for the first ten, then doubling to a quarter of an hour. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 5 * SECOND * 2 ** (wrong - FREE_TRIES));
}

/** Slows guessing, per account (`account:e-mail`) and per address (`address:IP` and the like). */
@Injectable()
export class Attempts {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs one try. It is counted before it starts, so that tries made at once are counted too.
   * Throws `too-many-tries` while one of the subjects must wait, and what `work` throws.
   */
  async slowed<T>(subjects: readonly string[], work: () => Promise<T>): Promise<T> {
    await this.#count(subjects);
    try {
      const found = await work();
      await this.#giveBack(subjects, true);
      return found;
    } catch (error) {
      if (!(error instanceof AppError && WRONG_GUESSES.has(error.code))) await this.#giveBack(subjects, false);
      throw error;
    }
  }

  /** Throws `too-many-tries` while one of the subjects must wait. Counts nothing. */
  async refuseWaiting(subjects: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const hashes = subjects.map(hashOfSecret);
    const attempts = await this.registry.everywhere().find(Attempt, { subjectHash: { $in: hashes } });
    for (const attempt of attempts) refuseEarly(attempt, now);
  }

  #count(subjects: readonly string[]): Promise<void> {
    const now = this.clock.now();
    return this.#change(subjects, now, (attempt, subject) => {
      const age = refuseEarly(attempt, now);
      attempt.wrong = (age < forgottenAfter(subject) ? attempt.wrong : 0) + 1;
      attempt.lastAt = now;
    });
  }

  /**
   * A right password forgets the account's wrong tries. An address only gets its one try back:
   * otherwise signing in to an own account between two guesses would make guessing free.
   */
  #giveBack(subjects: readonly string[], isRight: boolean): Promise<void> {
    const now = this.clock.now();
    return this.#change(subjects, now, (attempt, subject) => {
      attempt.wrong = isRight && isAccount(subject) ? 0 : Math.max(0, attempt.wrong - 1);
      attempt.lastAt = new Date(now.getTime() - waitAfter(attempt.wrong));
    });
  }

  /** One after the other for each subject, in one order for all, so that no two wait for each other. */
  #change(subjects: readonly string[], now: Date, change: (attempt: Attempt, subject: string) => void): Promise<void> {
    const bySubject = new Map(subjects.map((subject) => [hashOfSecret(subject), subject]));
    const hashes = [...bySubject.keys()].toSorted();
    const fresh = hashes.map((subjectHash) => ({ subjectHash, wrong: 0, lastAt: now }));
    return this.registry.everywhere().transactional(async (manager) => {
      await manager.upsertMany(Attempt, fresh, { onConflictAction: 'ignore' });
      const attempts = await manager.find(
        Attempt,
        { subjectHash: { $in: hashes } },
        { orderBy: { subjectHash: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      );
      for (const attempt of attempts) change(attempt, bySubject.get(attempt.subjectHash) ?? '');
    });
  }
}

/** How long ago the last try was, ms. Throws `too-many-tries` when that is too short. */
function refuseEarly(attempt: Attempt, now: Date): number {
  const age = Math.max(0, now.getTime() - attempt.lastAt.getTime());
  const left = waitAfter(attempt.wrong) - age;
  if (left > 0) throw new AppError('too-many-tries', { seconds: Math.ceil(left / SECOND) });
  return age;
}

/** Many people share an address, so it is forgotten after an hour, ms; an account after a day. */
function forgottenAfter(subject: string): number {
  return isAccount(subject) ? 24 * HOUR : HOUR;
}

function isAccount(subject: string): boolean {
  return subject.startsWith('account:');
}
