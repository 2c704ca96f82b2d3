import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../shared/app-error.js';
import type { PlanChange } from './change.js';
import type { Plan } from './plan.js';
import type { PlanProblem } from './problem.js';
import type { AskedPresence, WhyNot } from './why-not.js';
import type { Answer, ToThread } from './worker/messages.js';
import { PlanThread } from './worker/plan-thread.js';

/** Plans in memory at once, each with a thread of its own: more would not be faster on a small server. */
const MOST_OPEN = 2;
/** A plan that nobody asked anything for so long leaves the memory, ms. */
const IDLE = 600_000;

/** A plan that was computed, and that can be asked “what if” until it is closed. */
export interface KeptPlan {
  plan: Plan;
  /** Leaves the plan as it is. Throws `plan-locks-contradict`, `plan-stopped` and `plan-closed`. */
  resolve: (changes: readonly PlanChange[], signal?: AbortSignal) => Promise<Plan>;
  /**
   * What it would cost that a person gives so many units more (1 unless said) at a slot than the plan asks of them, and
   * who would have to move. Places are those of the lists of the problem. Leaves the plan as it is. Throws
   * `plan-locks-contradict` when limits or decisions forbid it or there is no such pair, `plan-not-proven` when the plan is
   * not a proven one or is another with the pairs that are asked about `also`, `plan-stopped` and `plan-closed`.
   */
  whyNot: (asked: AskedPresence, more?: number, signal?: AbortSignal) => Promise<WhyNot>;
  close: () => Promise<void>;
}

/** Computes weekly plans in threads of their own, so that nobody else waits. */
@Injectable()
export class Planner implements OnModuleDestroy {
  readonly #logger = new Logger('Allocation');
  /** The one asked longest ago comes first. */
  readonly #open = new Map<PlanThread, NodeJS.Timeout>();

  /** Throws `plan-locks-contradict`, `plan-busy`, and `plan-stopped` once the signal says so. */
  async open(problem: PlanProblem, signal?: AbortSignal): Promise<KeptPlan> {
    this.#makeRoom();
    const thread = new PlanThread();
    this.#touch(thread);
    try {
      const plan = await thread.ask({ kind: 'open', problem }, signal);
      const ask = <Asked extends ToThread>(message: Asked, whenToStop?: AbortSignal): Promise<Answer<Asked>> => {
        if (this.#open.has(thread)) this.#touch(thread);
        return thread.ask(message, whenToStop);
      };
      return {
        plan,
        resolve: (changes, whenToStop) => ask({ kind: 'resolve', changes }, whenToStop),
        whyNot: (asked, more = 1, whenToStop) => ask({ kind: 'why-not', ...asked, more }, whenToStop),
        close: () => this.#close(thread),
      };
    } catch (error) {
      await this.#close(thread);
      throw error;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((thread) => this.#close(thread)));
  }

  #makeRoom(): void {
    if (this.#open.size < MOST_OPEN) return;
    const resting = [...this.#open.keys()].find(({ isBusy }) => !isBusy);
    if (!resting) throw new AppError('plan-busy');
    this.#letGo(resting);
  }

  #touch(thread: PlanThread): void {
    clearTimeout(this.#open.get(thread));
    this.#open.delete(thread);
    this.#open.set(thread, setTimeout(() => this.#rest(thread), IDLE).unref());
  }

  #rest(thread: PlanThread): void {
    if (thread.isBusy) this.#touch(thread);
    else this.#letGo(thread);
  }

  /** Nobody waits for its end; one that does not end is no reason for anything else to fail. */
  #letGo(thread: PlanThread): void {
    this.#close(thread).catch((error: unknown) => this.#logger.error(String(error)));
  }

  async #close(thread: PlanThread): Promise<void> {
    clearTimeout(this.#open.get(thread));
    this.#open.delete(thread);
    await thread.end();
  }
}
