import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { faultPoint } from '../shared/fault.js';
import { newId } from '../shared/identifiers.js';
import { problemOf } from '../shared/problem-of.js';
import { leavesDoubt } from '../shared/storage-fault.js';
import { EarlyReaders } from './early-readers.js';
import { ImportKeeping } from './import-keeping.js';
import { ImportReading } from './import-reading.js';
import { ImportTurns } from './import-turns.js';
import type { Original } from './import-work.js';
import { importedBy } from './imported-by.js';
import type { Receipt } from './ingest.schemas.js';
import { NounImports } from './nouns/noun-imports.js';
import { ReaderFolder } from './reader/reader-folder.js';
import { ReadingPlaces } from './reading-places.js';
import type { RunningImport } from './running-import.js';
import { refuseForeignSource } from './own-source.js';
import { RunningImports } from './running-imports.js';
import { type SentOnce, Sendings } from './sendings.js';
import { Sources } from './sources.js';
import type { Upload } from './upload.js';

const MOST_BYTES = 1024 ** 3;

/** Accepts activity logs: either every line is accounted for and kept, or nothing is. */
@Injectable()
export class ImportService {
  constructor(
    private readonly ledger: Ledger,
    private readonly running: RunningImports,
    private readonly places: ReadingPlaces,
    private readonly turns: ImportTurns,
    private readonly sources: Sources,
    private readonly reading: ImportReading,
    private readonly sendings: Sendings,
    private readonly keeping: ImportKeeping,
    private readonly nouns: NounImports,
    private readonly earlyReaders: EarlyReaders,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports a file and returns its receipt (activity log, section 8).
   * Throws an `AppError` when the file as a whole is refused; nothing is then kept.
   */
  async accept(caller: Caller, upload: Upload): Promise<Receipt> {
    return (await this.begin(caller, upload)).outcome;
  }

  /** Returns once the file is received whole; reading goes on, and `outcome` tells its end. */
  async begin(caller: Caller, upload: Upload): Promise<RunningImport> {
    const source = await this.sources.find(caller.organisationId, upload.source);
    refuseForeignSource(caller, source.name);
    const release = this.sendings.hold(caller, upload);
    const running = this.running.begin({
      id: upload.early?.importId ?? newId(this.clock.now()),
      organisationId: caller.organisationId,
      source: source.name,
      mode: upload.mode ?? source.mode,
      fileName: upload.fileName,
      importedBy: importedBy(source.name, caller.name),
      language: upload.language,
    });
    if (upload.early) upload.early.isHeld = true;
    const received = this.#receive(caller, upload, running);
    running.outcome = this.#toItsEnd(caller, upload, running, received);
    running.outcome.finally(release).catch(() => undefined);
    await received;
    return running;
  }

  async #receive(caller: Caller, upload: Upload, running: RunningImport): Promise<Original> {
    running.enter('receiving');
    if ('temporary' in upload.stream) {
      const { temporary, ...written } = upload.stream;
      return { ...written, file: await this.ledger.takeOriginal(caller.organisationSlug, running.id, temporary) };
    }
    const stream = counted(upload.stream, (bytes) => running.report({ bytes }));
    return this.ledger.keepOriginal(caller.organisationSlug, running.id, stream, { maxBytes: MOST_BYTES });
  }

  async #toItsEnd(
    caller: Caller,
    upload: Upload,
    running: RunningImport,
    received: Promise<Original>,
  ): Promise<Receipt> {
    try {
      const receipt = await this.#keepOrForget(caller, upload, running, await received);
      running.finish({ state: 'accepted', receipt, problem: null });
      return receipt;
    } catch (error) {
      const state = running.isCancelled ? 'cancelled' : 'refused';
      const reason = running.isCancelled ? new AppError('import-cancelled') : error;
      running.finish({ state, receipt: null, problem: problemOf(reason, upload.language) });
      throw reason;
    } finally {
      if (upload.early) await this.earlyReaders.end(upload.early);
    }
  }

  async #keepOrForget(caller: Caller, upload: Upload, running: RunningImport, original: Original): Promise<Receipt> {
    const { organisationId, organisationSlug: slug } = caller;
    let isInDoubt = false;
    try {
      faultPoint('after-original');
      const sent = this.sendings.of(caller, upload, original.sha256);
      const first = sent && (await this.sendings.receiptOf(sent));
      if (first) return first;
      running.soFar = { bytes: 0, lines: 0, rejections: 0 };
      running.enter('waiting', original.bytes);
      const read = () => this.#readAndKeep(caller, upload, running, original, sent);
      return await this.places.take(organisationId, upload.source, read, running.signal);
    } catch (error) {
      isInDoubt = leavesDoubt(error);
      throw error;
    } finally {
      if (!isInDoubt && (await this.keeping.isSurelyUnknown(caller, running.id))) {
        await this.ledger.discardOriginal(slug, running.id);
        await this.ledger.discardLines(slug, running.id);
      }
    }
  }

  /** Files are read beside each other; what changes the log of an organisation is done one after the other. */
  async #readAndKeep(
    caller: Caller,
    upload: Upload,
    running: RunningImport,
    original: Original,
    sent: SentOnce | null,
  ): Promise<Receipt> {
    running.enter('reading');
    const begun = (await upload.early?.begun()) ?? null;
    const folder = begun?.folder ?? new ReaderFolder(await this.ledger.temporaryFolder(caller.organisationSlug));
    try {
      const read = await this.reading.read(caller, running, upload, original, folder, begun?.process);
      if ('noun' in read) {
        const order = { caller, importId: running.id, read, original, upload, sent };
        return await this.turns.of(caller.organisationId).take(() => this.nouns.accept(order), running.signal);
      }
      if (!('read' in read)) {
        if (sent) await this.sendings.keepAgain(sent, read);
        return read;
      }
      running.enter('comparing');
      const keep = () => this.keeping.compareAndKeep({ ...read, sent });
      return await this.turns.of(caller.organisationId).take(keep, running.signal);
    } finally {
      await rm(folder.path, { recursive: true, force: true });
    }
  }
}

async function* counted(stream: AsyncIterable<Uint8Array>, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    tell(bytes);
    yield chunk;
  }
}
