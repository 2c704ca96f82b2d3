import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Ledger } from '../../ledger/ledger.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { newId } from '../../shared/identifiers.js';
import { dayIn } from '../instants.js';
import { Import } from '../import.entity.js';
import type { Original, ReadNounFile } from '../import-work.js';
import type { Receipt } from '../ingest.schemas.js';
import { jsonLine } from '../json-line.js';
import { readNounLines } from '../reader/noun-files.js';
import { RejectionList } from '../rejection-list.js';
import { receiptAgain } from '../same-again.js';
import { type SentOnce, Sendings } from '../sendings.js';
import { type SourceData, Sources } from '../sources.js';
import type { Upload } from '../upload.js';
import { ImportChange } from './import-change.entity.js';
import type { ListPlan } from './list-plan.js';
import type { NounDesk, NounOrigin, NounOutcome } from './noun-desk.js';
import { NounDesks } from './noun-desks.js';
import { changesOf } from './noun-changes.js';
import { nounReceipt, nounRejections } from './noun-account.js';
import { nounFlags } from './noun-flags.js';

interface NounOrder {
  caller: Caller;
  importId: string;
  /** Read apart, with its lines in the folder. */
  read: ReadNounFile;
  original: Original;
  upload: Omit<Upload, 'stream'>;
  /** Null: nothing says that this request may come again. */
  sent: SentOnce | null;
}

/** Ends a transaction that was only a try. */
class TriedOut extends Error {
  constructor(readonly receipt: Receipt) {
    super('tried out');
  }
}

/** Accepts files whose lines go to the registry, with the account of lines every import has. */
@Injectable()
export class NounImports {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly organisations: Organisations,
    private readonly sources: Sources,
    private readonly desks: NounDesks,
    private readonly sendings: Sendings,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Everything of the file is kept, or nothing. Throws `append-only`. */
  async accept(order: NounOrder): Promise<Receipt> {
    const desk = this.desks.of(order.read.noun);
    if (!desk) throw new Error(`Nobody keeps files of ${order.read.noun}`);
    const { caller, upload } = order;
    if (upload.mode === 'snapshot') throw new AppError('append-only');
    const first = upload.dryRun ? null : await this.#first(order);
    const { organisationId } = caller;
    const source = await this.sources.find(organisationId, upload.source);
    const isKnown = first !== null && !desk.isReadAgain;
    const receipt = isKnown ? receiptAgain(first, 'append') : await this.#keep(order, desk, source, first);
    if (first && receipt.importId === first.id && order.sent) await this.sendings.keepAgain(order.sent, receipt);
    if (receipt.importId === order.importId)
      for (const dimension of desk.dimensions)
        await this.events.publish('dimension-changed', { organisationId, dimension });
    return receipt;
  }

  /** A try goes the whole way, and is then not committed. */
  async #keep(order: NounOrder, desk: NounDesk, source: SourceData, first: Import | null): Promise<Receipt> {
    const { caller, importId, upload } = order;
    const lines = await readNounLines(order.read.folder);
    const origin = await this.#origin(order, source, lines.plan);
    try {
      return await this.registry.transaction(caller.organisationId, async (em) => {
        const sound = lines.all.flatMap((one) => ('content' in one ? [{ ...one.content, line: one.line }] : []));
        const outcomes = await desk.keep(em, origin, sound);
        const packed: Buffer[] = [];
        const list = new RejectionList(upload.language, lines.plan.headers, (one) => void packed.push(one));
        const rejections = nounRejections(lines, outcomes, list);
        const flagged = nounFlags(lines, outcomes);
        const receipt = nounReceipt({ importId, source: upload.source }, lines, outcomes, { rejections, flagged });
        if (upload.dryRun) throw new TriedOut({ ...receipt, importId: null });
        if (first && receipt.inserted + receipt.changed === 0) throw new TriedOut({ ...receipt, importId: first.id });
        await this.#write(em, order, source, desk, receipt, outcomes);
        if (rejections.count > 0)
          await this.ledger.keepRejections(caller.organisationSlug, importId, Readable.from(packed));
        if (flagged.length > 0)
          await this.ledger.keepFlags(
            caller.organisationSlug,
            importId,
            Readable.from([gzipSync(flagged.map(jsonLine).join(''))]),
          );
        return receipt;
      });
    } catch (error) {
      if (error instanceof TriedOut) return error.receipt;
      throw error;
    }
  }

  async #origin({ caller, importId, read }: NounOrder, source: SourceData, plan: ListPlan): Promise<NounOrigin> {
    const { organisationId } = caller;
    const zone = read.zone ?? source.zone ?? (await this.organisations.byId(organisationId)).zone;
    const now = this.clock.now();
    const { name, secret } = source;
    return { caller, organisationId, importId, source: name, secret, zone, today: dayIn(zone, now), now, plan };
  }

  async #write(
    em: RegistryManager,
    order: NounOrder,
    source: SourceData,
    desk: NounDesk,
    receipt: Receipt,
    outcomes: readonly NounOutcome[],
  ) {
    const { caller, importId, read, original, upload } = order;
    const { organisationId } = caller;
    const importedAt = this.clock.now();
    this.sources.keep(em, organisationId, source);
    em.create(Import, {
      id: importId,
      organisationId,
      what: desk.form.what,
      source: upload.source,
      mode: 'append',
      preset: read.preset,
      presetVersion: read.version,
      fileName: upload.fileName.replace(/\p{Cc}/gu, '').slice(0, 255),
      sha256: original.sha256,
      bytes: original.bytes,
      removalsWithheld: false,
      receipt,
      importedBy: caller.name,
      importedAt,
    });
    for (const { id: recordId, before, after } of changesOf(outcomes))
      em.create(ImportChange, { id: newId(importedAt), organisationId, importId, recordId, before, after });
    if (order.sent) await this.sendings.keep(em, order.sent, { importId, mode: 'append', isAgain: false });
    const { inserted, changed } = receipt;
    await this.audit.record(em, {
      organisationId,
      actorId: caller.accountId,
      actorName: caller.name,
      action: `import.${desk.form.what}`,
      record: `import:${importId}`,
      details: { inserted, changed },
    });
  }

  /** The first import of the same bytes read the same way, unless it was taken back. */
  #first({ caller, read, upload, original }: NounOrder): Promise<Import | null> {
    const { noun: what, preset, version: presetVersion } = read;
    const same = { source: upload.source, what, sha256: original.sha256, preset, presetVersion };
    return this.registry
      .of(caller.organisationId)
      .findOne(Import, { ...same, undoneAt: null }, { orderBy: { importedAt: 'asc', id: 'asc' } });
  }
}
