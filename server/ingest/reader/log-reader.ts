import type { Preview } from '../preview.schemas.js';
import type { ReaderProcess } from './reader-process.js';
import type { ComingFile, Opened, PreviewTask, ReadAccount, ReadProgress, ReadTask } from './task.js';

export interface ReadingControl {
  /** Stops reading with its reason. */
  signal: AbortSignal;
  fileBytes: number;
  onProgress: (progress: ReadProgress) => void;
  /** Of this file, and not at work yet. */
  begun?: ReaderProcess | undefined;
}

/** A file that was recognised and waits to be read. */
export type OpenReading = Opened & {
  /** Throws the codes of refused files. */
  read: () => Promise<ReadAccount>;
  close: () => void;
};

/** Reads files that nobody trusts into a folder. */
export abstract class LogReader {
  /** A process that looks at a file while it is being received; null where files are not read in processes of their own. */
  begin(_coming: ComingFile, _folder: string): Promise<ReaderProcess | null> {
    return Promise.resolve(null);
  }

  /** Recognises a file. Throws the codes of refused files, and of limits passed. */
  abstract open(task: ReadTask, control: ReadingControl): Promise<OpenReading>;

  /** Looks at a file and keeps nothing. Throws the codes of files that are refused whatever is answered, and of limits passed. */
  abstract preview(task: PreviewTask, control: ReadingControl): Promise<Preview>;
}
