import { Injectable, Logger } from '@nestjs/common';
import type { Preview } from '../preview.schemas.js';
import { LogReader, type OpenReading, type ReadingControl } from './log-reader.js';
import { networkBan } from './network-ban.js';
import { type ReaderCommand, readerCommand } from './reader-command.js';
import { ReaderLimits } from './reader-limits.js';
import { ReaderProcess } from './reader-process.js';
import type { ComingFile, Opened, PreviewTask, ReadAccount, ReaderTask, ReadTask } from './task.js';

/** A file that takes longer to come is read by a process of its own once it is whole, ms. */
const LONGEST_AHEAD = 60_000;
const ignored = (): void => undefined;

/** Each file in a process of its own, which can be killed, sees no other file and, where that is permitted, no network. */
@Injectable()
export class ReaderApart extends LogReader {
  readonly #logger = new Logger('Reader');
  #alone: Promise<readonly string[]> | null = null;

  constructor(private readonly limits: ReaderLimits) {
    super();
  }

  override async begin(coming: ComingFile, folder: string): Promise<ReaderProcess> {
    const { signal } = new AbortController();
    const control = { signal, milliseconds: LONGEST_AHEAD, memoryBytes: this.limits.memoryBytes, onProgress: ignored };
    const process = new ReaderProcess(await this.#command([coming.file, coming.temporary], folder), control);
    process.lookAhead(coming);
    return process;
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

  async #process({ file, folder }: ReaderTask, { begun, ...reading }: ReadingControl): Promise<ReaderProcess> {
    const { memoryBytes, milliseconds } = this.limits;
    const control = { ...reading, memoryBytes, milliseconds: milliseconds(reading.fileBytes) };
    if (begun?.serve(control)) return begun;
    return new ReaderProcess(await this.#command([file], folder), control);
  }

  async #command(files: readonly string[], folder: string): Promise<ReaderCommand> {
    return readerCommand(await this.#network(), { files, folder, heapMegabytes: this.limits.heapMegabytes });
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
