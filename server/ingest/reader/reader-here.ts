import { previewOf } from '../preview.js';
import type { Preview } from '../preview.schemas.js';
import { LogReader, type OpenReading, type ReadingControl } from './log-reader.js';
import { readInto } from './read-task.js';
import type { FromReader, PreviewTask, ReadAccount, ReadTask } from './task.js';

/** The same reading within this process: for what the server itself wrote down, such as rows sent by a program. */
export class ReaderHere extends LogReader {
  override open(task: ReadTask, control: ReadingControl): Promise<OpenReading> {
    return new Promise((resolve, reject) => {
      let proceed: () => void = () => undefined;
      let abandon: () => void = () => undefined;
      const goOn = new Promise<void>((go, stop) => {
        proceed = go;
        abandon = () => stop(new Error('it was not read'));
      });
      const read = (): Promise<ReadAccount> => {
        proceed();
        return done;
      };
      const tell = (message: FromReader): void => {
        if (message.kind === 'opened') resolve({ ...message.opened, read, close: abandon });
        if (message.kind !== 'progress') return;
        control.signal.throwIfAborted();
        control.onProgress(message.progress);
      };
      const done = readInto(task, { goOn, tell });
      done.catch(reject);
    });
  }

  override preview({ file, asked, rules }: PreviewTask): Promise<Preview> {
    return previewOf(file, asked, rules);
  }
}
