import { Logger } from '@nestjs/common';
import { type ChildProcess, spawn } from 'node:child_process';
import { AppError } from '../../shared/app-error.js';
import type { ReaderCommand } from './reader-command.js';
import { residentMemory } from '../../shared/resident-memory.js';
import type { ComingFile, FromReader, ReaderTask, ReadProgress, ToReader } from './task.js';

export interface ReaderControl {
  /** The process is killed with its reason. */
  signal: AbortSignal;
  milliseconds: number;
  memoryBytes: number;
  onProgress: (progress: ReadProgress) => void;
}

type Answer = Exclude<FromReader, { kind: 'progress' }>;

/** Between two looks at its memory, ms. */
const LOOK = 100;
const SAID = 4_096;

/** One process that reads one file: asked by messages, watched, and killed when it takes too much or too long. */
export class ReaderProcess {
  /** Of its resident memory, in bytes; 0 where the system does not tell. */
  peakBytes = 0;
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;
  readonly #logger = new Logger('Reader');
  #unwatch: () => void = () => undefined;
  #answered: (answer: Answer) => void = () => undefined;
  #reason: Error | null = null;
  #said = '';

  constructor(
    { program, words, environment }: ReaderCommand,
    private control: ReaderControl,
  ) {
    this.#child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: environment });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString('utf8')).slice(-SAID);
    });
    this.#child.on('message', (message: FromReader) => this.#hear(message));
    this.#watch();
    this.#ended = this.#end();
    this.#ended.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** From here on it is stopped by this signal, within this time. False when it has ended, or is about to. */
  serve(control: ReaderControl): boolean {
    if (this.#reason || !this.#child.connected) return false;
    this.#unwatch();
    this.control = control;
    this.#watch();
    return true;
  }

  /** Has it look at a file that is still being received. */
  lookAhead(coming: ComingFile): void {
    this.#send({ kind: 'coming', ...coming });
  }

  /** So much of that file stands on the disk. */
  grow(bytes: number, isWhole: boolean): void {
    this.#send({ kind: 'grown', bytes, isWhole });
  }

  /** Gives it something to do and returns its first answer. Throws the codes of refused files and of limits passed. */
  start(task: ReaderTask): Promise<unknown> {
    return this.#ask({ kind: 'task', task });
  }

  /** Lets it go on after its first answer. */
  goOn(): Promise<unknown> {
    return this.#ask({ kind: 'go-on' });
  }

  stop(): void {
    this.#kill(new Error('it was stopped'));
  }

  async #ask(message: ToReader): Promise<unknown> {
    const answer = new Promise<Answer>((resolve) => {
      this.#answered = resolve;
    });
    this.#send(message);
    const given = await Promise.race([answer, this.#ended]);
    if (given.kind === 'refused') throw new AppError(given.code, given.parameters, given.extra);
    if (given.kind === 'failed') throw new Error(`while a file was read: ${given.message}`);
    return given.kind === 'opened' ? given.opened : given.result;
  }

  #hear(message: FromReader): void {
    if (message.kind === 'progress') this.control.onProgress(message.progress);
    else this.#answered(message);
  }

  /** One that has ended says so by itself. */
  #send(message: ToReader): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #watch(): void {
    const { signal, milliseconds } = this.control;
    const onAbort = (): void => this.#kill(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    const minutes = Math.ceil(milliseconds / 60_000);
    const timer = setTimeout(() => this.#kill(new AppError('file-takes-too-long', { minutes })), milliseconds);
    this.#unwatch = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  }

  /** Rejects when the process is gone, with the reason. */
  async #end(): Promise<never> {
    const looking = setInterval(() => void this.#look(), LOOK);
    const how = await new Promise<string>((resolve) => {
      this.#child.once('exit', (code, killedBy) => resolve(String(killedBy ?? code)));
      this.#child.once('error', (error) => resolve(error.message));
    });
    clearInterval(looking);
    this.#unwatch();
    throw this.#reason ?? this.#reasonBehind(how);
  }

  #reasonBehind(how: string): Error {
    if (/out of memory|allocation failed/i.test(this.#said)) return tooMuchMemory();
    this.#logger.warn(`the process that reads a file ended (${how}): ${this.#said.trim()}`);
    return new AppError('reading-interrupted');
  }

  async #look(): Promise<void> {
    const memory = await residentMemory(this.#child.pid ?? 0);
    if (!memory) return;
    this.peakBytes = Math.max(this.peakBytes, memory.peakBytes);
    if (memory.bytes > this.control.memoryBytes) this.#kill(tooMuchMemory());
  }

  #kill(reason: Error): void {
    this.#reason ??= reason;
    this.#child.kill('SIGKILL');
  }
}

function tooMuchMemory(): AppError {
  return new AppError('file-takes-too-much-memory');
}
