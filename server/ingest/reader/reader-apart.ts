import { Injectable, Logger } from '@nestjs/common';
import type { Preview } from '../preview.schemas.js';
import { LogReader, type OpenReading, type ReadingControl } from './log-reader.js';
import { networkBan } from './network-ban.js';
import { readerCommand } from './reader-command.js';
import { ReaderLimits } from './reader-limits.js';
import { ReaderProcess } from './reader-process.js';
import type { Opened, PreviewTask, ReadAccount, ReaderTask, ReadTask } from './task.js';

/** Each file in a process of its own, which can be killed, sees no other file and, where that is permitted, no network. */
@Injectable()
export class ReaderApart extends LogReader {
  readonly #logger = new Logger('Reader');
  #alone: Promise<readonly string[]> | null = null;

  constructor(private readonly limits: ReaderLimits) {
    super();
  }

  override async open(task: ReadTask, control: ReadingControl): Promise<OpenReading> {
    const process = await this.#process(task, control);
    const close = (): void => this.#end(process, control);
    try {
      const opened = (await process.start(task)) as Opened;
      return { ...opened, read: () => process.goOn() as Promise<ReadAccount>, close };
    } catch (error) {
      close();
      throw error;
    }
  }

  override async preview(task: PreviewTask, control: ReadingControl): Promise<Preview> {
    const process = await this.#process(task, control);
    try {
      return (await process.start(task)) as Preview;
    } finally {
      this.#end(process, control);
    }
  }

  async #process({ file, folder }: ReaderTask, control: ReadingControl): Promise<ReaderProcess> {
    const { heapMegabytes, memoryBytes, milliseconds } = this.limits;
    const command = readerCommand(await this.#network(), { file, folder, heapMegabytes });
    return new ReaderProcess(command, { ...control, memoryBytes, milliseconds: milliseconds(control.fileBytes) });
  }

  #end(process: ReaderProcess, { fileBytes }: ReadingControl): void {
    process.stop();
    this.#logger.debug(`a file of ${fileBytes} bytes was read with at most ${process.peakBytes} bytes`);
  }

  #network(): Promise<readonly string[]> {
    this.#alone ??= networkBan().then((words) => {
      if (words === null)
        this.#logger.warn('this system does not let files be read without network: they are read with it');
      return words ?? [];
    });
    return this.#alone;
  }
}
