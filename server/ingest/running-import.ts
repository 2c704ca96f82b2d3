import { EventEmitter, once } from 'node:events';
import { AppError } from '../shared/app-error.js';
import type { Problem } from '../shared/problem.schemas.js';
import type { ImportMode, ImportPhase, Receipt } from './ingest.schemas.js';

export interface ImportFacts {
  id: string;
  organisationId: string;
  source: string;
  mode: ImportMode;
  fileName: string;
  importedBy: string;
  language: 'fr' | 'en';
  startedAt: Date;
}

export type ImportEnd =
  | { state: 'accepted'; receipt: Receipt; problem: null }
  | { state: 'refused' | 'cancelled'; receipt: null; problem: Problem };

export interface ReadSoFar {
  bytes: number;
  lines: number;
  rejections: number;
}

/** One import from its first byte to its end: how far it is, and the way to stop it. Lives in memory only. */
export class RunningImport {
  phase: ImportPhase = 'waiting';
  phaseSince: Date;
  totalBytes: number | null = null;
  soFar: ReadSoFar = { bytes: 0, lines: 0, rejections: 0 };
  end: ImportEnd | null = null;
  /** Settles with the import; set by whoever runs it. */
  outcome: Promise<Receipt> = new Promise(() => undefined);
  readonly #abort = new AbortController();
  readonly #ended = new AbortController();
  readonly #news = new EventEmitter().setMaxListeners(0);
  #isSealed = false;

  constructor(
    readonly facts: ImportFacts,
    private readonly now: () => Date,
  ) {
    this.phaseSince = facts.startedAt;
  }

  get id(): string {
    return this.facts.id;
  }

  /** Aborted with `import-cancelled`. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Aborted at its end, whichever it is. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  get isCancelled(): boolean {
    return this.signal.aborted;
  }

  /** Begins a phase. Throws `import-cancelled` when somebody asked for that. */
  enter(phase: ImportPhase, totalBytes: number | null = this.totalBytes): void {
    this.signal.throwIfAborted();
    this.phase = phase;
    this.phaseSince = this.now();
    this.totalBytes = totalBytes;
    this.#news.emit('news');
  }

  /** Tells how far the phase is. Throws `import-cancelled` when somebody asked for that. */
  report(soFar: Partial<ReadSoFar>): void {
    this.signal.throwIfAborted();
    this.note(soFar);
  }

  /** The same, from where nothing may be thrown. */
  note(soFar: Partial<ReadSoFar>): void {
    this.soFar = { ...this.soFar, ...soFar };
    this.#news.emit('news');
  }

  /** From here on it will be accepted: too late to cancel. Throws `import-cancelled` when somebody was faster. */
  seal(): void {
    this.signal.throwIfAborted();
    this.#isSealed = true;
  }

  /** Asks it to stop and keep nothing. False when it is too late for that. */
  cancel(): boolean {
    if (this.#isSealed || this.end) return false;
    this.#abort.abort(new AppError('import-cancelled'));
    return true;
  }

  finish(end: ImportEnd): void {
    this.end = end;
    this.#ended.abort();
    this.#news.emit('news');
  }

  /** Yields now, at each change, and a last time at the end. News that come while the reader is busy come as one. */
  async *changes(): AsyncGenerator<void> {
    for (;;) {
      const next = once(this.#news, 'news');
      const isLast = this.end !== null;
      yield;
      if (isLast) return;
      await next;
    }
  }
}
