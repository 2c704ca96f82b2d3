import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../shared/app-error.js';
import { PaperLimits } from './paper-limits.js';
import type { Draft, Standard, Typeset, TypesetTask } from './typeset.js';
import { taskOf } from './typeset-task.js';
import { Typesetter } from './typesetter/typesetter.js';

export interface MadePaper {
  pdf: Buffer;
  pages: number;
}

/** Makes PDF papers, one after the other, in a process kept warm between two of them. */
@Injectable()
export class Paper implements OnModuleDestroy {
  readonly #logger = new Logger('Paper');
  #typesetter: Typesetter | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly limits: PaperLimits) {}

  /**
   * The same draft gives the same bytes. Throws `paper-busy`, `paper-failed`, `paper-interrupted`,
   * `paper-takes-too-long` and `paper-takes-too-much-memory`.
   */
  async made(draft: Draft, standard: Standard = 'a-3a'): Promise<MadePaper> {
    if (this.#waiting >= this.limits.waiting) throw new AppError('paper-busy');
    const task = taskOf(draft, standard);
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#make(task)).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => undefined);
    const made = await turn;
    if (made.kind === 'done') return { pdf: Buffer.from(made.pdf), pages: made.pages };
    this.#logger.error(`${draft.template} was refused: ${made.faults.map(withoutQuotes).join('; ')}`);
    throw new AppError('paper-failed');
  }

  async onModuleDestroy(): Promise<void> {
    this.#isClosed = true;
    await this.#rest();
    await this.#last;
  }

  async #make(task: TypesetTask): Promise<Typeset> {
    if (this.#isClosed) throw new AppError('paper-interrupted');
    clearTimeout(this.#idle);
    if (!this.#typesetter?.isAlive) this.#typesetter = new Typesetter(this.limits);
    const made = await this.#typesetter.set(task);
    if (made.kind === 'done' && made.residentBytes > this.limits.restingBytes) await this.#rest();
    this.#idle = setTimeout(() => void this.#rest(), this.limits.idleMilliseconds).unref();
    return made;
  }

  async #rest(): Promise<void> {
    clearTimeout(this.#idle);
    const resting = this.#typesetter;
    this.#typesetter = null;
    await resting?.stop();
  }
}

/** What a fault quotes may be somebody's name, which no log keeps. */
function withoutQuotes(fault: string): string {
  return fault.replace(/"[^"]*"|`[^`]*`/g, '…');
}
