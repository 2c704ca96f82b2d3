import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Config } from '../shared/config.js';
import { faultPoint } from '../shared/fault.js';
import { storageFault } from '../shared/storage-fault.js';
import { digest, moveSynced, sealFile, sync, type Written, writeSynced } from './durable-file.js';
import type { House } from './house.js';
import { LedgerFolder } from './ledger-folder.js';
import { Segment, type SegmentCause } from './segment.entity.js';

export interface CommittedSegment {
  id: string;
  sequence: number;
  importId: string | null;
  cause: SegmentCause;
  sha256: string;
  bytes: number;
  rows: number;
  /** Absolute path. */
  file: string;
}

export interface SegmentFault {
  segmentId: string;
  sequence: number;
  importId: string | null;
  fault: 'missing' | 'altered';
}

export type NewSegment = Pick<Segment, 'cause' | 'sha256' | 'bytes' | 'rows'> & {
  segmentId: string;
  importId: string | null;
};

type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Originals and segments: append, read, verify. The only code that touches the ledger's paths. */
@Injectable()
export class Ledger {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly registry: Registry,
  ) {}

  folder(slug: string): string {
    return this.#shelves(slug).path;
  }

  /** A path that does not exist yet, in the ledger's tmp folder. `extension` without a dot. */
  async temporaryFile(slug: string, extension: string): Promise<string> {
    const shelves = this.#shelves(slug);
    await shelves.prepare();
    return join(shelves.shelf('tmp'), `${randomUUID()}.${extension}`);
  }

  /** A new empty folder in the ledger's tmp folder. */
  async temporaryFolder(slug: string): Promise<string> {
    const shelves = this.#shelves(slug);
    await shelves.prepare();
    return mkdtemp(join(shelves.shelf('tmp'), 'work-'));
  }

  /** Keeps an upload as it came. Throws `file-too-large`, `storage-full`; nothing is then kept. */
  keepOriginal(
    slug: string,
    importId: string,
    source: AsyncIterable<Uint8Array>,
    limits: { maxBytes: number },
  ): Promise<Written & { file: string }> {
    return this.#keep(slug, this.originalFile(slug, importId), source, limits.maxBytes);
  }

  /** Keeps an upload that stands whole in the temporary folder: synced and moved. Throws `storage-full`. */
  async takeOriginal(slug: string, importId: string, temporaryFile: string): Promise<string> {
    const file = this.originalFile(slug, importId);
    await moveSynced(temporaryFile, file).catch((error: unknown) => {
      throw storageFault(error);
    });
    return file;
  }

  originalFile(slug: string, importId: string): string {
    return this.#shelves(slug).original(importId);
  }

  discardOriginal(slug: string, importId: string): Promise<void> {
    return rm(this.originalFile(slug, importId), { force: true });
  }

  /** Puts another file in the place of a kept upload: at no moment is there none, or half of one. */
  replaceOriginal(slug: string, importId: string, source: Source): Promise<Written & { file: string }> {
    return this.#keep(slug, this.originalFile(slug, importId), source, Number.MAX_SAFE_INTEGER);
  }

  replaceRejections(slug: string, importId: string, source: Source): Promise<Written & { file: string }> {
    return this.#keep(slug, this.rejectionsFile(slug, importId), source, Number.MAX_SAFE_INTEGER);
  }

  /** Keeps the gzipped list of rejected lines of an import. */
  keepRejections(
    slug: string,
    importId: string,
    source: AsyncIterable<Uint8Array>,
  ): Promise<Written & { file: string }> {
    return this.#keep(slug, this.rejectionsFile(slug, importId), source, Number.MAX_SAFE_INTEGER);
  }

  rejectionsFile(slug: string, importId: string): string {
    return this.#shelves(slug).rejections(importId);
  }

  /** Keeps the gzipped list of lines in which something was noticed, of an import whose lines are not in segments. */
  keepFlags(slug: string, importId: string, source: AsyncIterable<Uint8Array>): Promise<Written & { file: string }> {
    return this.#keep(slug, this.flagsFile(slug, importId), source, Number.MAX_SAFE_INTEGER);
  }

  flagsFile(slug: string, importId: string): string {
    return this.#shelves(slug).flags(importId);
  }

  /** Both lists. */
  async discardLines(slug: string, importId: string): Promise<void> {
    await rm(this.rejectionsFile(slug, importId), { force: true });
    await rm(this.flagsFile(slug, importId), { force: true });
  }

  /**
   * Makes a finished file a segment: synced, renamed, its folder synced. Call it BEFORE the registry
   * commit; the segment is true only once `record` is committed. Throws `storage-full`.
   */
  async sealSegment(slug: string, segmentId: string, temporaryFile: string): Promise<Written> {
    const shelves = this.#shelves(slug);
    await shelves.prepare();
    const sealed = await sealFile(temporaryFile, shelves.segment(segmentId)).catch((error: unknown) => {
      throw storageFault(error);
    });
    faultPoint('after-segment');
    return sealed;
  }

  /** Takes back a sealed file whose registry commit failed. */
  discardSegment(slug: string, segmentId: string): Promise<void> {
    return rm(this.#shelves(slug).segment(segmentId), { force: true });
  }

  /** Adds the segment's row inside the caller's registry transaction, next in the organisation's sequence. */
  async record(manager: RegistryManager, segment: NewSegment): Promise<Segment> {
    await manager.flush();
    const { organisationId } = manager.getFilterParams<{ organisationId: string }>('organisation');
    const [last] = await manager.find(Segment, {}, { orderBy: { sequence: 'desc' }, limit: 1 });
    const { segmentId, ...rest } = segment;
    return manager.create(Segment, {
      id: segmentId,
      organisationId,
      sequence: (last?.sequence ?? 0) + 1,
      ...rest,
      createdAt: this.clock.now(),
    });
  }

  /** Committed segments in order, those after `afterSequence` (0: all). */
  async segments(house: House, afterSequence = 0): Promise<CommittedSegment[]> {
    const shelves = this.#shelves(house.slug);
    const rows = await this.registry
      .of(house.id)
      .find(Segment, { sequence: { $gt: afterSequence } }, { orderBy: { sequence: 'asc' } });
    return rows.map((row) => ({
      id: row.id,
      sequence: row.sequence,
      importId: row.importId ?? null,
      cause: row.cause,
      sha256: row.sha256,
      bytes: row.bytes,
      rows: row.rows,
      file: shelves.segment(row.id),
    }));
  }

  /** What became of a segment's file: null when it is exactly what was committed. */
  async faultOf(segment: CommittedSegment): Promise<SegmentFault['fault'] | null> {
    const found = await stat(segment.file).catch(() => null);
    if (!found) return 'missing';
    if (found.size !== segment.bytes) return 'altered';
    return (await digest(segment.file)).sha256 === segment.sha256 ? null : 'altered';
  }

  /** Throws `ledger-damaged`, naming the import, unless the file is exactly what was committed. */
  async requireIntact(segment: CommittedSegment): Promise<void> {
    const fault = await this.faultOf(segment);
    if (fault) {
      throw new AppError(
        'ledger-damaged',
        { import: segment.importId ?? segment.id, sequence: segment.sequence },
        { fault },
      );
    }
  }

  /** Reads every committed segment and lists those that are missing or altered. */
  async verifyFiles(house: House): Promise<SegmentFault[]> {
    const faults: SegmentFault[] = [];
    for (const segment of await this.segments(house)) {
      const fault = await this.faultOf(segment);
      if (fault) faults.push({ segmentId: segment.id, sequence: segment.sequence, importId: segment.importId, fault });
    }
    return faults;
  }

  async #keep(slug: string, file: string, source: Source, maxBytes: number) {
    const temporary = await this.temporaryFile(slug, 'part');
    const written = await writeSynced(temporary, source, maxBytes);
    await rename(temporary, file);
    await sync(dirname(file));
    return { file, ...written };
  }

  #shelves(slug: string): LedgerFolder {
    return new LedgerFolder(this.config.dataFolder, slug);
  }
}
