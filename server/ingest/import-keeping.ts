import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { Caller } from '../auth/caller.js';
import { Ledger, type NewSegment } from '../ledger/ledger.js';
import { Missions } from '../missions/missions.js';
import type { Greeted } from '../people/greeted.js';
import { type Found, People } from '../people/people.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { faultPoint } from '../shared/fault.js';
import { leavesDoubt } from '../shared/storage-fault.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { compare, type Counts, segmentRows } from './comparison.js';
import { Import } from './import.entity.js';
import { type ImportWork, receiptOf } from './import-work.js';
import { importedBy } from './imported-by.js';
import type { Receipt } from './ingest.schemas.js';
import { Sendings } from './sendings.js';
import { Sources } from './sources.js';
import { type Recognised, stage, stageRecognised } from './staging.js';

/** The sender of a larger file hears that it is kept before the warehouse holds its lines. */
const FOLLOWED_FIRST = 100_000;

interface Kept {
  receipt: Receipt;
  hasSegment: boolean;
}

interface GreetedAll {
  people: Greeted<Found>;
  missions: Greeted<Map<string, string>>;
}

/** What is ready to become true. */
interface Prepared {
  receipt: Receipt;
  isWithheld: boolean;
  segment: NewSegment | null;
}

/** Compares staged lines with what is known, and keeps what they say: all of it, or nothing. */
@Injectable()
export class ImportKeeping {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
    private readonly people: People,
    private readonly missions: Missions,
    private readonly sources: Sources,
    private readonly sendings: Sendings,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Compares what was read with the log as it stands, then keeps it, or only tells what keeping would do. */
  async compareAndKeep(work: ImportWork): Promise<Receipt> {
    const { caller, running, read, upload, segmentId } = work;
    const warehouse = await this.warehouses.of({ id: caller.organisationId, slug: caller.organisationSlug });
    await warehouse.catchUp();
    const kept = await warehouse.scratch(async (connection) => {
      await stage(connection, read.folder);
      running.signal.throwIfAborted();
      return upload.dryRun ? this.#tryOut(connection, work) : this.#keep(connection, work);
    });
    if (!kept) return this.compareAndKeep(work);
    const { receipt, hasSegment } = kept;
    if (!hasSegment) return receipt;
    const following = this.events.publish('segment-accepted', { organisationId: caller.organisationId, segmentId });
    if (receipt.lines <= FOLLOWED_FIRST) await following;
    return receipt;
  }

  async #tryOut(connection: WarehouseConnection, work: ImportWork): Promise<Kept> {
    const { caller, source, read } = work;
    const em = this.registry.of(caller.organisationId);
    const { counts } = await this.#compare(connection, work, {
      volunteers: await this.people.find(em, caller.organisationId, source.name, read.volunteers),
      missions: await this.missions.find(em, caller.organisationId, source.name, read.missions),
    });
    return { receipt: receiptOf(work, counts, null), hasSegment: false };
  }

  /**
   * People, missions, source, import and segment become true together, or none of them. The registry is held only to
   * write them: while the engine compares, others are answered. Null when who is spoken of changed meanwhile.
   */
  async #keep(connection: WarehouseConnection, work: ImportWork): Promise<Kept | null> {
    const { caller, running, segmentId } = work;
    const discard = () => this.ledger.discardSegment(caller.organisationSlug, segmentId);
    try {
      const greeted = await this.#greet(work);
      const prepared = await this.#prepare(connection, work, greeted);
      const done = await this.registry.transaction(caller.organisationId, async (em) => {
        const isStillSo = (await greeted.people.isStillSo(em)) && (await greeted.missions.isStillSo(em));
        return isStillSo ? this.#write(em, work, greeted, prepared) : null;
      });
      faultPoint('after-registry');
      if (!done) await discard();
      return done;
    } catch (error) {
      if (!leavesDoubt(error) && (await this.isSurelyUnknown(caller, running.id))) await discard();
      throw error;
    }
  }

  /** Only what the registry certainly does not know may go: a commit whose answer was lost may have happened. */
  async isSurelyUnknown(caller: Caller, importId: string): Promise<boolean> {
    try {
      return (await this.registry.of(caller.organisationId).count(Import, { id: importId })) === 0;
    } catch {
      return false;
    }
  }

  async #greet({ caller, source, read }: ImportWork): Promise<GreetedAll> {
    const em = this.registry.of(caller.organisationId);
    return {
      missions: await this.missions.greet(em, caller.organisationId, source.name, read.missions),
      people: await this.people.greet(em, caller.organisationId, source.name, read.volunteers),
    };
  }

  /** Everything but what the registry is to know: the comparison, and the files. */
  async #prepare(connection: WarehouseConnection, work: ImportWork, greeted: GreetedAll): Promise<Prepared> {
    const { caller, source, read, running, segmentId } = work;
    const slug = caller.organisationSlug;
    const recognised = { volunteers: greeted.people.found, missions: greeted.missions.found };
    const { counts, isWithheld } = await this.#compare(connection, work, recognised);
    running.enter('keeping');
    const receipt = receiptOf(work, counts, running.id);
    if (read.rejected > 0) await this.ledger.keepRejections(slug, running.id, createReadStream(read.folder.rejections));
    const rows = counts.inserted + counts.changed + counts.removed;
    if (rows === 0) return { receipt, isWithheld, segment: null };
    const { segment } = read.folder;
    await connection.copyToParquet(segmentRows, segment, { source: source.name, import_id: running.id });
    running.seal();
    const sealed = await this.ledger.sealSegment(slug, segmentId, segment);
    return { receipt, isWithheld, segment: { segmentId, importId: running.id, cause: 'import', rows, ...sealed } };
  }

  async #write(
    em: RegistryManager,
    work: ImportWork,
    { people, missions }: GreetedAll,
    { receipt, isWithheld, segment }: Prepared,
  ): Promise<Kept> {
    const { caller, source, running } = work;
    await missions.write(em);
    await people.write(em);
    this.sources.keep(em, caller.organisationId, source);
    this.#writeImport(em, work, receipt, isWithheld);
    if (work.sent) await this.sendings.keep(em, work.sent, { importId: running.id, mode: work.mode, isAgain: false });
    if (segment) await this.ledger.record(em, segment);
    running.seal();
    return { receipt, hasSegment: segment !== null };
  }

  async #compare(
    connection: WarehouseConnection,
    { read, mode, source, upload }: ImportWork,
    recognised: Recognised,
  ): Promise<{ counts: Counts; isWithheld: boolean }> {
    await stageRecognised(connection, read, recognised);
    const isWithheld = mode === 'snapshot' && read.hasUnreadableId;
    const counts = await compare(connection, source.name, read.mapping, mode === 'snapshot' && !isWithheld);
    const { removed, known } = counts;
    if (removed > 100 && removed * 5 > known && !upload.confirmRemovals)
      throw new AppError('snapshot-shrinks', { removed, known });
    return { counts, isWithheld };
  }

  #writeImport(em: RegistryManager, work: ImportWork, receipt: Receipt, removalsWithheld: boolean): void {
    const { caller, running, source, mode, read, original, upload } = work;
    em.create(Import, {
      id: running.id,
      organisationId: caller.organisationId,
      what: read.mapping.what,
      source: source.name,
      mode,
      preset: read.mapping.preset.name,
      presetVersion: read.mapping.preset.version,
      fileName: upload.fileName.replace(/\p{Cc}/gu, '').slice(0, 255),
      sha256: original.sha256,
      bytes: original.bytes,
      removalsWithheld,
      receipt,
      importedBy: importedBy(source.name, caller.name),
      importedAt: this.clock.now(),
    });
  }
}
