import { Injectable, Logger } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Missions } from '../missions/missions.js';
import { People } from '../people/people.js';
import { Organisations } from '../registry/organisations.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { faultPoint } from '../shared/fault.js';
import { newId, newSecret } from '../shared/identifiers.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { compare, type Counts, segmentRows } from './comparison.js';
import { openLog } from './log-file.js';
import { dayIn } from './instants.js';
import { Import } from './import.entity.js';
import { ImportTurns } from './import-turns.js';
import { Identities } from './identity.js';
import type { ImportMode, ImportWhat, Receipt } from './ingest.schemas.js';
import { LineIntake } from './line-intake.js';
import type { LogAsked, Mapping } from './mapping.js';
import { savedSpecs } from './saved-specs.js';
import { RejectionList } from './rejection-list.js';
import { Source } from './source.entity.js';
import { type Recognised, stage, stageRecognised } from './staging.js';

export interface Upload {
  stream: AsyncIterable<Uint8Array>;
  fileName: string;
  source: string;
  /** Default: recognised from the header. */
  what?: ImportWhat | undefined;
  /** Of a preset or of a saved mapping. */
  preset?: string | undefined;
  mapping?: LogAsked['mapping'] | undefined;
  dialect?: LogAsked['dialect'] | undefined;
  /** Default: the source's own, at first `append`. */
  mode?: ImportMode | undefined;
  /** Name of the sheet to read, where a workbook holds several. */
  sheet?: string | undefined;
  confirmRemovals: boolean;
  dryRun: boolean;
  /** Of the sentences in the receipt. */
  language: 'fr' | 'en';
}

type SourceData = Pick<Source, 'id' | 'name' | 'secret' | 'mode' | 'zone'> & { isNew: boolean };

interface Work {
  importId: string;
  caller: Caller;
  upload: Upload;
  source: SourceData;
  mode: ImportMode;
  original: { sha256: string; bytes: number };
  mapping: Mapping;
  intake: LineIntake;
  rejections: RejectionList;
  segmentId: string;
  segmentFile: string;
}

const MOST_BYTES = 1024 ** 3;

/** Accepts activity logs: either every line is accounted for and kept, or nothing is. */
@Injectable()
export class ImportService {
  readonly #logger = new Logger('Imports');

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
    private readonly people: People,
    private readonly missions: Missions,
    private readonly turns: ImportTurns,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports a file and returns its receipt (activity log, section 8). One at a time per organisation.
   * Throws an `AppError` when the file as a whole is refused; nothing is then kept.
   */
  accept(caller: Caller, upload: Upload): Promise<Receipt> {
    if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(upload.source))
      throw new AppError('source-invalid', { source: upload.source });
    return this.turns.of(caller.organisationId).take(() => this.#keepAndRead(caller, upload));
  }

  async #keepAndRead(caller: Caller, upload: Upload): Promise<Receipt> {
    const importId = newId(this.clock.now());
    const slug = caller.organisationSlug;
    const original = await this.ledger.keepOriginal(slug, importId, upload.stream, { maxBytes: MOST_BYTES });
    try {
      faultPoint('after-original');
      return await this.#read(caller, upload, importId, original);
    } finally {
      if (await this.#isSurelyUnknown(caller, importId)) {
        await this.ledger.discardOriginal(slug, importId);
        await this.ledger.discardRejections(slug, importId);
      }
    }
  }

  /** Only what the registry certainly does not know may go: a commit whose answer was lost may have happened. */
  async #isSurelyUnknown(caller: Caller, importId: string): Promise<boolean> {
    try {
      return (await this.registry.of(caller.organisationId).count(Import, { id: importId })) === 0;
    } catch {
      return false;
    }
  }

  async #read(
    caller: Caller,
    upload: Upload,
    importId: string,
    original: { file: string; sha256: string; bytes: number },
  ): Promise<Receipt> {
    const organisation = await this.organisations.byId(caller.organisationId);
    const source = await this.#source(caller.organisationId, upload.source);
    const mode = upload.mode ?? source.mode;
    const zone = source.zone ?? organisation.zone;
    const { what = null, preset = null, mapping = null, dialect = null, sheet = null } = upload;
    const saved = await savedSpecs(this.registry.of(caller.organisationId), source.name);
    const log = await openLog(original.file, { what, preset, mapping, saved, sheet, dialect });
    const again =
      upload.dryRun || log.isOneOfSeveral
        ? null
        : await this.#sameAgain(caller.organisationId, source.name, mode, original.sha256, log.mapping);
    if (again) {
      await log.close();
      return again;
    }
    const rejections = new RejectionList(upload.language);
    const rules = { mapping: log.mapping, zone, today: dayIn(zone, this.clock.now()) };
    const intake = new LineIntake(rules, new Identities(source.name, source.secret), rejections);
    const segmentId = newId(this.clock.now());
    const segmentFile = await this.ledger.temporaryFile(caller.organisationSlug, 'parquet');
    const work: Work = {
      importId,
      caller,
      upload,
      source,
      mode,
      original,
      mapping: log.mapping,
      intake,
      rejections,
      segmentId,
      segmentFile,
    };
    const warehouse = await this.warehouses.of({ id: caller.organisationId, slug: caller.organisationSlug });
    await warehouse.catchUp();
    try {
      const { receipt, hasSegment } = await warehouse.scratch(async (connection) => {
        await stage(connection, log.lines(intake), intake);
        if (mode === 'snapshot' && intake.lines === 0) throw new AppError('empty-snapshot');
        return upload.dryRun ? this.#tryOut(connection, work) : this.#commit(connection, work);
      });
      if (!hasSegment) return receipt;
      await this.#tell(caller, segmentId);
      return receipt;
    } finally {
      await log.close();
      await rm(segmentFile, { force: true });
    }
  }

  /** Accepted is accepted: tables and figures that lag behind are caught up later, and the log says why. */
  async #tell(caller: Caller, segmentId: string): Promise<void> {
    try {
      await this.events.publish('segment-accepted', { organisationId: caller.organisationId, segmentId });
      const warehouse = await this.warehouses.of({ id: caller.organisationId, slug: caller.organisationSlug });
      await warehouse.catchUp();
    } catch (error) {
      this.#logger.error(`an accepted import waits for the figures: ${String(error)}`);
    }
  }

  async #tryOut(connection: WarehouseConnection, work: Work) {
    const em = this.registry.of(work.caller.organisationId);
    const { counts } = await this.#compare(connection, work, {
      volunteers: await this.people.find(em, work.caller.organisationId, work.source.name, work.intake.volunteers.all),
      missions: await this.missions.find(em, work.caller.organisationId, work.source.name, work.intake.missions.all),
      erased: await this.#erased(em, work),
    });
    return { receipt: receiptOf(work, counts, null), hasSegment: false };
  }

  /** People, missions, source, import and segment become true together, or none of them. */
  async #commit(connection: WarehouseConnection, work: Work) {
    const { caller, source, intake, importId, segmentId } = work;
    const slug = caller.organisationSlug;
    try {
      const done = await this.registry.transaction(caller.organisationId, async (em) => {
        const erased = await this.#erased(em, work);
        const { counts, isWithheld } = await this.#compare(connection, work, {
          volunteers: await this.people.resolve(em, caller.organisationId, source.name, intake.volunteers.all),
          missions: await this.missions.resolve(em, caller.organisationId, source.name, intake.missions.all),
          erased,
        });
        const receipt = receiptOf(work, counts, importId);
        if (work.rejections.count > 0) await this.ledger.keepRejections(slug, importId, work.rejections.bytes());
        this.#writeImport(em, work, receipt, isWithheld);
        const rows = counts.inserted + counts.changed + counts.removed;
        if (rows > 0) {
          await connection.copyToParquet(segmentRows, work.segmentFile, { source: source.name, import_id: importId });
          const sealed = await this.ledger.sealSegment(slug, segmentId, work.segmentFile);
          await this.ledger.record(em, { segmentId, importId, cause: 'import', rows, ...sealed });
        }
        return { receipt, hasSegment: rows > 0 };
      });
      faultPoint('after-registry');
      return done;
    } catch (error) {
      if (await this.#isSurelyUnknown(caller, importId)) await this.ledger.discardSegment(slug, segmentId);
      throw error;
    }
  }

  #erased(em: RegistryManager, { caller, source, intake }: Work): Promise<Set<string>> {
    return this.people.erased(em, caller.organisationId, source.name, intake.volunteers.all);
  }

  async #compare(
    connection: WarehouseConnection,
    work: Work,
    recognised: Recognised,
  ): Promise<{ counts: Counts; isWithheld: boolean }> {
    await stageRecognised(connection, work.intake, recognised);
    const isWithheld = work.mode === 'snapshot' && work.intake.hasUnreadableId;
    const counts = await compare(connection, work.source.name, work.mapping, work.mode === 'snapshot' && !isWithheld);
    const { removed, known } = counts;
    if (removed > 100 && removed * 5 > known && !work.upload.confirmRemovals)
      throw new AppError('snapshot-shrinks', { removed, known });
    return { counts, isWithheld };
  }

  #writeImport(em: RegistryManager, work: Work, receipt: Receipt, removalsWithheld: boolean): void {
    const { caller, source, mode, mapping, original, upload } = work;
    const now = this.clock.now();
    const organisationId = caller.organisationId;
    if (source.isNew) {
      em.create(Source, {
        id: source.id,
        organisationId,
        name: source.name,
        secret: source.secret,
        mode: source.mode,
        zone: source.zone ?? null,
        createdAt: now,
      });
    }
    em.create(Import, {
      id: work.importId,
      organisationId,
      what: mapping.what,
      source: source.name,
      mode,
      preset: mapping.preset.name,
      presetVersion: mapping.preset.version,
      fileName: upload.fileName.replace(/\p{Cc}/gu, '').slice(0, 255),
      sha256: original.sha256,
      bytes: original.bytes,
      removalsWithheld,
      receipt,
      importedBy: caller.name,
      importedAt: now,
    });
  }

  async #source(organisationId: string, name: string): Promise<SourceData> {
    const known = await this.registry.of(organisationId).findOne(Source, { name });
    if (known) return { ...known, isNew: false };
    return { id: newId(this.clock.now()), name, secret: newSecret(), mode: 'append', zone: null, isNew: true };
  }

  /** The same bytes read the same way change nothing; a snapshot only when it is the source's latest import. */
  async #sameAgain(
    organisationId: string,
    source: string,
    mode: ImportMode,
    sha256: string,
    { preset }: Mapping,
  ): Promise<Receipt | null> {
    const standing = { undoneAt: null };
    const same = { sha256, preset: preset.name, presetVersion: preset.version };
    const em = this.registry.of(organisationId);
    const [latest] = await em.find(
      Import,
      { source, ...standing },
      { orderBy: { importedAt: 'desc', id: 'desc' }, limit: 1 },
    );
    const isLatest =
      latest?.sha256 === sha256 &&
      latest.mode === 'snapshot' &&
      latest.preset === preset.name &&
      latest.presetVersion === preset.version;
    if (mode === 'snapshot' && !isLatest) return null;
    const first =
      mode === 'snapshot'
        ? latest
        : await em.findOne(Import, { source, ...same, ...standing }, { orderBy: { importedAt: 'asc', id: 'asc' } });
    if (!first) return null;
    const { receipt } = first;
    return {
      ...receipt,
      importId: first.id,
      mode,
      inserted: 0,
      changed: 0,
      removed: 0,
      unchanged: receipt.lines - receipt.rejected,
    };
  }
}

function receiptOf({ source, mode, intake, rejections }: Work, counts: Counts, importId: string | null): Receipt {
  const { inserted, changed, unchanged, removed, flagged, totals } = counts;
  const receipt = {
    importId,
    source: source.name,
    mode,
    lines: intake.lines,
    inserted,
    changed,
    unchanged,
    removed,
    rejected: rejections.count,
    flagged,
    rejections: rejections.first,
    totals,
  };
  if (inserted + changed + unchanged + rejections.count !== intake.lines)
    throw new Error(`Lines unaccounted for: ${JSON.stringify(counts)}`);
  return receipt;
}
