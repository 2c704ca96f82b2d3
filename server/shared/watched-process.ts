import { Logger } from '@nestjs/common';
import type { ChildProcess } from 'node:child_process';
import { processorTime } from './processor-time.js';
import { residentMemory } from './resident-memory.js';

/** For one piece of work; read at each, so that they may change between two. */
export interface WatchLimits {
  /** Of everybody's time. */
  readonly milliseconds: number;
  /** Resident memory of the process. */
  readonly memoryBytes: number;
  /** Of the processor; without it, any. */
  readonly processorMilliseconds?: number;
}

/** `stopped`: by us, as nothing is left to do. `gone`: it ended by itself, or somebody else ended it. */
export type Ending = 'too-long' | 'too-much-memory' | 'too-much-processor' | 'stopped' | 'gone';

export interface Watch {
  limits: WatchLimits;
  /** For whoever waits for its answer. */
  errorOf: (ending: Ending) => Error;
  /** What it is, in the log: its context, and words such as “the process that makes papers”. */
  context: string;
  name: string;
}

/** What the process says, until `answer` or `fail` is called. */
export type Hearing<Said, Answer> = (
  said: Said,
  end: { answer: (answer: Answer) => void; fail: (error: unknown) => void },
) => void;

/** Between two looks at it, ms. */
const LOOK = 50;
const SAID = 4_096;

/** A process that does one piece of work at a time: watched, and killed when it takes too much or too long. */
export class WatchedProcess<Told extends object, Said> {
  readonly #ended: Promise<never>;
  readonly #logger: Logger;
  #ending: Ending | null = null;
  #said = '';

  /** `child`: just started, with its errors and its messages piped to us. */
  constructor(
    private readonly child: ChildProcess,
    private readonly watch: Watch,
  ) {
    this.#logger = new Logger(watch.context);
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString('utf8')).slice(-SAID);
    });
    this.#ended = this.#end();
    this.#ended.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    return this.#ending === null && this.child.connected;
  }

  /** Throws what its ending says when it had to be killed, or ended, and is of no use afterwards. */
  async do<Answer>(work: Told, hear: Hearing<Said, Answer>): Promise<Answer> {
    const timer = setTimeout(() => this.#kill('too-long'), this.watch.limits.milliseconds);
    const before = await this.#processorTime();
    const looking = setInterval(() => void this.#look(before), LOOK);
    try {
      const answered = new Promise<Answer>((answer, fail) => {
        this.child.on('message', (said: Said) => hear(said, { answer, fail }));
      });
      this.send(work);
      return await Promise.race([answered, this.#ended]);
    } finally {
      clearTimeout(timer);
      clearInterval(looking);
      this.child.removeAllListeners('message');
    }
  }

  /** One that has ended says so by itself. */
  send(message: Told): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  /** Resolves once it is gone. */
  async stop(): Promise<void> {
    this.#kill('stopped');
    await this.#ended.catch(() => undefined);
  }

  async #end(): Promise<never> {
    const how = await new Promise<string>((resolve) => {
      this.child.once('exit', (code, killedBy) => resolve(String(killedBy ?? code)));
      this.child.once('error', (error) => resolve(error.message));
    });
    if (this.#ending === null) this.#logger.warn(`${this.watch.name} ended (${how}): ${this.#said.trim()}`);
    this.#ending ??= 'gone';
    throw this.watch.errorOf(this.#ending);
  }

  /** `before`: the processor's time it had had when the work came. */
  async #look(before: number): Promise<void> {
    const { memoryBytes, processorMilliseconds = Infinity } = this.watch.limits;
    const [memory, spent] = [await residentMemory(this.child.pid ?? 0), await this.#processorTime()];
    if (memory && memory.bytes > memoryBytes) this.#kill('too-much-memory');
    if (spent - before > processorMilliseconds) this.#kill('too-much-processor');
  }

  async #processorTime(): Promise<number> {
    if (this.watch.limits.processorMilliseconds === undefined) return 0;
    return (await processorTime(this.child.pid ?? 0)) ?? 0;
  }

  #kill(ending: Ending): void {
    this.#ending ??= ending;
    this.child.kill('SIGKILL');
  }
}
