import { AppError } from '../../shared/app-error.js';
import { storageFault } from '../../shared/storage-fault.js';
import { passEarly } from '../first-passing.js';
import { previewOf } from '../preview.js';
import { GrowingFile } from './growing-file.js';
import { readInto } from './read-task.js';
import type { FromReader, ReaderTask, ToReader } from './task.js';

/** The program of the process that reads one file, and can be killed at any moment. It is told what to do by messages. */

export interface Talk {
  tell: (message: FromReader) => void;
  /** Resolves once the server wants the task to go on. */
  goOn: Promise<void>;
}

let mayGoOn: () => void;
const talk: Talk = {
  tell: (message) => process.send?.(message),
  goOn: new Promise((resolve) => {
    mayGoOn = resolve;
  }),
};

let coming: GrowingFile | null = null;

process.on('message', (message: ToReader) => {
  if (message.kind === 'go-on') mayGoOn();
  else if (message.kind === 'grown') coming?.grow(message.bytes, message.isWhole);
  else if (message.kind === 'coming') passEarly(message.file, (coming = new GrowingFile(message.temporary)).pieces());
  else void perform(message.task);
});
// Whoever presses Ctrl-C means the server, which decides what becomes of this.
process.on('SIGINT', () => undefined);
// Nobody is left to read for.
process.on('disconnect', () => process.exit(0));

async function perform(task: ReaderTask): Promise<void> {
  try {
    talk.tell({ kind: 'done', result: await resultOf(task) });
  } catch (error) {
    talk.tell(told(error));
  }
}

function resultOf(task: ReaderTask): Promise<unknown> {
  return task.name === 'read' ? readInto(task, talk) : previewOf(task.file, task.asked, task.rules);
}

function told(error: unknown): FromReader {
  const fault = storageFault(error);
  if (fault instanceof AppError) {
    const { code, parameters, extra } = fault;
    return { kind: 'refused', code, parameters, extra };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (/^(?:Error: )?Out of Memory Error/.test(message))
    return { kind: 'refused', code: 'file-takes-too-much-memory', parameters: {}, extra: {} };
  return { kind: 'failed', message };
}
