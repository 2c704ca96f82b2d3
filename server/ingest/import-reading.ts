import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { giveBackUnusedMemory } from '../shared/unused-memory.js';
import type { ImportWork, Original, ReadNounFile } from './import-work.js';
import type { ImportMode, Receipt } from './ingest.schemas.js';
import { dayIn } from './instants.js';
import type { FileAsked } from './mapping.js';
import { LogReader } from './reader/log-reader.js';
import { readMentions } from './reader/mention-files.js';
import { ReaderFolder } from './reader/reader-folder.js';
import { ReaderHere } from './reader/reader-here.js';
import type { ReaderProcess } from './reader/reader-process.js';
import type { ReadTask } from './reader/task.js';
import type { RunningImport } from './running-import.js';
import { SameAgain } from './same-again.js';
import { Sources } from './sources.js';
import type { Upload } from './upload.js';

/** Bytes of a file whose reading takes so much memory that the server gives back what it does not use. */
const LARGE = 64 * 1024 ** 2;

/** Has a file read into a folder, unless it is one that was imported before. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly organisations: Organisations,
    private readonly sources: Sources,
    private readonly again: SameAgain,
    private readonly apart: LogReader,
    private readonly here: ReaderHere,
    private readonly clock: Clock,
  ) {}

  /** Throws the codes of refused files. */
  async read(
    caller: Caller,
    running: RunningImport,
    upload: Upload,
    original: Original,
    folder: ReaderFolder,
    begun?: ReaderProcess,
  ): Promise<Receipt | ImportWork | ReadNounFile> {
    const { organisationId } = caller;
    if (original.bytes > LARGE) giveBackUnusedMemory();
    const source = await this.sources.find(organisationId, upload.source);
    const zone = source.zone ?? (await this.organisations.byId(organisationId)).zone;
    const saved = await this.sources.mappings(organisationId, source.name);
    const reading = await (upload.isOurs ? this.here : this.apart).open(
      taskOf(upload, original, folder, { source, saved, zone, today: dayIn(zone, this.clock.now()) }),
      {
        signal: running.signal,
        fileBytes: original.bytes,
        begun,
        onProgress: (progress) => running.note(progress),
      },
    );
    try {
      if ('noun' in reading) {
        await reading.read();
        const { noun, preset, version, zone: asked } = reading;
        return { noun, preset, version, zone: asked, folder };
      }
      const { mapping, isOneOfSeveral } = reading;
      const mode = modeOf(reading.isResent, upload.mode, source.mode);
      const file = { organisationId, source: source.name, mode, sha256: original.sha256, preset: mapping.preset };
      const before = upload.dryRun || isOneOfSeveral ? null : await this.again.receiptOf(file);
      if (before) return before;
      const account = await reading.read();
      if (mode === 'snapshot' && account.lines === 0) throw new AppError('empty-snapshot');
      const read = { ...account, folder, mapping, ...(await readMentions(folder)) };
      return { caller, running, upload, source, mode, original, read, segmentId: newId(this.clock.now()) };
    } finally {
      reading.close();
    }
  }
}

/** Corrected rejections are a part of their source: taken for the whole, they would remove the rest. */
function modeOf(isResent: boolean, asked: ImportMode | undefined, usual: ImportMode): ImportMode {
  if (!isResent) return asked ?? usual;
  if (asked === 'snapshot') throw new AppError('snapshot-of-rejections');
  return 'append';
}

function taskOf(
  { what, preset, mapping, dialect, sheet, language }: Upload,
  { file }: Original,
  { path }: ReaderFolder,
  {
    source: { name, secret },
    saved,
    zone,
    today,
  }: Pick<ReadTask, 'source' | 'zone' | 'today'> & Pick<FileAsked, 'saved'>,
): ReadTask {
  const asked = {
    what: what ?? null,
    preset: preset ?? null,
    mapping: mapping ?? null,
    saved,
    sheet: sheet ?? null,
    dialect: dialect ?? null,
  };
  return { name: 'read', file, folder: path, asked, source: { name, secret }, zone, today, language };
}
