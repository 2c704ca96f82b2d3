import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { type Begun, EarlyReader } from './early-reader.js';
import { LogReader } from './reader/log-reader.js';
import { ReaderFolder } from './reader/reader-folder.js';
import { RunningImports } from './running-imports.js';

/** Readers that begin while their file is being received: one at a time, and none while another file is imported. */
@Injectable()
export class EarlyReaders {
  #current: EarlyReader | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly running: RunningImports,
    private readonly readers: LogReader,
    private readonly clock: Clock,
  ) {}

  /** For one upload, which is written to `temporary`. */
  of({ organisationSlug: slug }: Caller, temporary: string): EarlyReader {
    const importId = newId(this.clock.now());
    const early: EarlyReader = new EarlyReader(importId, () => this.#begin(early, slug, temporary));
    return early;
  }

  /** Whoever was given a reader ends it here. */
  async end(early: EarlyReader): Promise<void> {
    await early.end();
    if (this.#current === early) this.#current = null;
  }

  async #begin(early: EarlyReader, slug: string, temporary: string): Promise<Begun | null> {
    if (this.#current || this.running.isAnyUnfinished) return null;
    this.#current = early;
    const folder = new ReaderFolder(await this.ledger.temporaryFolder(slug));
    const coming = { file: this.ledger.originalFile(slug, early.importId), temporary };
    const process = await this.readers.begin(coming, folder.path).catch(() => null);
    if (process) return { folder, process };
    await rm(folder.path, { recursive: true, force: true });
    return null;
  }
}
