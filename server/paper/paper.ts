import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../shared/app-error.js';
import { WarmProcess } from '../shared/warm-process.js';
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
  readonly #warm: WarmProcess<Typesetter>;

  constructor(private readonly limits: PaperLimits) {
    this.#warm = new WarmProcess(limits, () => new Typesetter(limits), {
      busy: () => new AppError('paper-busy'),
      closed: () => new AppError('paper-interrupted'),
    });
  }

  /**
   * The same draft gives the same bytes. Throws `paper-busy`, `paper-failed`, `paper-interrupted`,
   * `paper-takes-too-long` and `paper-takes-too-much-memory`.
   */
  async made(draft: Draft, standard: Standard = 'a-3a'): Promise<MadePaper> {
    const task = taskOf(draft, standard);
    const made = await this.#warm.run((typesetter) => this.#make(typesetter, task));
    if (made.kind === 'done') return { pdf: Buffer.from(made.pdf), pages: made.pages };
    this.#logger.error(`${draft.template} was refused: ${made.faults.map(withoutQuotes).join('; ')}`);
    throw new AppError('paper-failed');
  }

  onModuleDestroy(): Promise<void> {
    return this.#warm.close();
  }

  async #make(typesetter: Typesetter, task: TypesetTask): Promise<Typeset> {
    const made = await typesetter.set(task);
    if (made.kind === 'done' && made.residentBytes > this.limits.restingBytes) await this.#warm.rest();
    return made;
  }
}

/** What a fault quotes may be somebody's name, which no log keeps. */
function withoutQuotes(fault: string): string {
  return fault.replace(/"[^"]*"|`[^`]*`/g, '…');
}
