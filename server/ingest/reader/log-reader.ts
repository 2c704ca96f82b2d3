import type { Preview } from '../preview.schemas.js';
import type { Opened, PreviewTask, ReadAccount, ReadProgress, ReadTask } from './task.js';

export interface ReadingControl {
  /** Stops reading with its reason. */
  signal: AbortSignal;
  fileBytes: number;
  onProgress: (progress: ReadProgress) => void;
}

/** A file that was recognised and waits to be read. */
export type OpenReading = Opened & {
  /** Throws the codes of refused files. */
  read: () => Promise<ReadAccount>;
  close: () => void;
};

/** Reads files that nobody trusts into a folder. */
export abstract class LogReader {
  /** Recognises a file. Throws the codes of refused files, and of limits passed. */
  abstract open(task: ReadTask, control: ReadingControl): Promise<OpenReading>;

  /** Looks at a file and keeps nothing. Throws the codes of files that are refused whatever is answered, and of limits passed. */
  abstract preview(task: PreviewTask, control: ReadingControl): Promise<Preview>;
}
