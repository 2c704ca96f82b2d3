import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { type ImportFacts, RunningImport } from './running-import.js';

/** Ends of imports that stay answerable, those of longest ago forgotten first. */
const ENDS_KEPT = 200;

/** Two that are read, and twenty that wait. */
const MOST = 22;
/** After which to try again, s. */
const RETRY = 30;

/** The imports under way in this process, and how the latest ones ended. */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  /** In the order they began. */
  readonly #all = new Map<string, RunningImport>();

  constructor(private readonly clock: Clock) {}

  /** Throws `too-many-imports`. */
  begin(facts: Omit<ImportFacts, 'startedAt'>): RunningImport {
    const unfinished = [...this.#all.values()].filter(({ end }) => end === null).length;
    if (unfinished >= MOST) throw new AppError('too-many-imports', { most: MOST, seconds: RETRY });
    const now = () => this.clock.now();
    const running = new RunningImport({ ...facts, startedAt: now() }, now);
    this.#all.set(running.id, running);
    this.#forget();
    return running;
  }

  get isAnyUnfinished(): boolean {
    return [...this.#all.values()].some(({ end }) => end === null);
  }

  /** Another organisation's import is not there. */
  find(organisationId: string, id: string): RunningImport | null {
    const found = this.#all.get(id);
    return found?.facts.organisationId === organisationId ? found : null;
  }

  /** Under way now, the latest first. */
  of(organisationId: string): RunningImport[] {
    return [...this.#all.values()]
      .filter(({ facts, end }) => facts.organisationId === organisationId && end === null)
      .toReversed();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const unfinished = [...this.#all.values()].filter(({ end }) => end === null);
    unfinished.forEach((running) => running.cancel());
    await Promise.allSettled(unfinished.map(({ outcome }) => outcome));
  }

  #forget(): void {
    const ended = [...this.#all.values()].filter(({ end }) => end !== null);
    for (const { id } of ended.slice(0, -ENDS_KEPT)) this.#all.delete(id);
  }
}
