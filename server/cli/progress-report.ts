import type { WriteStream } from 'node:tty';
import type { ImportProgress } from '../ingest/ingest.schemas.js';
import { commandLanguage } from './command-language.js';
import { progressText } from './progress-text.js';

/** Between two lines where there is no terminal, ms. */
const PAUSE = 5_000;

/** Shows how far an import is: one line that is written over on a terminal, else a line now and then. */
export class ProgressReport {
  #last = performance.now();
  #isOnLine = false;

  constructor(private readonly output: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>) {}

  show(progress: ImportProgress): void {
    const language = commandLanguage();
    if (this.output.isTTY) {
      this.output.write(`\r\u001B[K${progressText(progress, language, this.output.columns)}`);
      this.#isOnLine = true;
      return;
    }
    if (performance.now() - this.#last < PAUSE) return;
    this.#last = performance.now();
    this.output.write(`${progressText(progress, language, null)}\n`);
  }

  /** Leaves the terminal as it was. */
  end(): void {
    if (this.#isOnLine) this.output.write('\r\u001B[K');
    this.#isOnLine = false;
  }
}
