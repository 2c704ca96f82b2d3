import { Readable } from 'node:stream';
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
import type { ImportWhat, Receipt } from '../ingest.schemas.js';
import { openRecords } from '../log-file.js';
import { RejectionList } from '../rejection-list.js';
import { type SourceData, Sources } from '../sources.js';
import type { Upload } from '../upload.js';
import { ImportChange } from './import-change.entity.js';
import type { NounDesk, NounOrigin, NounOutcome } from './noun-desk.js';
import { NounDesks } from './noun-desks.js';
import { readLines, type ReadLines } from './noun-lines.js';

interface NounOrder {
  caller: Caller;
  importId: string;
  what: ImportWhat;
  original: { file: string; sha256: string; bytes: number };
  upload: Omit<Upload, 'stream'>;
}

type Rules = Pick<NounOrigin, 'zone' | 'today'> & { source: SourceData };

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
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Everything of the file is kept, or nothing. Throws `append-only` and the codes of refused files. */
  async accept(order: NounOrder): Promise<Receipt> {
    const desk = this.desks.of(order.what);
    if (!desk) throw new Error(`Nobody keeps files of ${order.what}`);
    const { caller, original, upload } = order;
    if (upload.mode === 'snapshot') throw new AppError('append-only');
    const again = upload.dryRun ? null : await this.#sameAgain(order, desk);
    if (again) return again;
    const { organisationId } = caller;
    const source = await this.sources.find(organisationId, upload.source);
    const zone = source.zone ?? (await this.organisations.byId(organisationId)).zone;
    const rules = { zone, today: dayIn(zone, this.clock.now()) };
    const file = await openRecords(original.file, {
      what: order.what,
      preset: null,
      mapping: null,
      saved: [],
      sheet: upload.sheet ?? null,
      dialect: upload.dialect ?? null,
    });
    const read = await readLines(file, desk, rules);
    const receipt = await this.#keep(order, desk, read, { ...rules, source });
    if (!upload.dryRun)
      for (const dimension of desk.dimensions)
        await this.events.publish('dimension-changed', { organisationId, dimension });
    return receipt;
  }

  /** A try goes the whole way, and is then not committed. */
  async #keep(order: NounOrder, desk: NounDesk, read: ReadLines, { source, ...rules }: Rules) {
    const { organisationId } = order.caller;
    const origin = { organisationId, importId: order.importId, source: order.upload.source, ...rules };
    try {
      return await this.registry.transaction(organisationId, async (em) => {
        const lines = read.lines.map(({ line, content }) => ({ ...content, line }));
        const outcomes = await desk.keep(em, origin, lines);
        const packed: Buffer[] = [];
        const rejections = rejectionsOf(
          read,
          outcomes,
          new RejectionList(order.upload.language, read.headers, (one) => void packed.push(one)),
        );
        const receipt = receiptOf(order, read, outcomes, rejections);
        if (order.upload.dryRun) throw new TriedOut({ ...receipt, importId: null });
        await this.#write(em, order, source, desk, receipt, outcomes);
        if (rejections.count > 0)
          await this.ledger.keepRejections(order.caller.organisationSlug, order.importId, Readable.from(packed));
        return receipt;
      });
    } catch (error) {
      if (error instanceof TriedOut) return error.receipt;
      throw error;
    }
  }

  async #write(
    em: RegistryManager,
    order: NounOrder,
    source: SourceData,
    desk: NounDesk,
    receipt: Receipt,
    outcomes: readonly NounOutcome[],
  ) {
    const { caller, importId, original, upload } = order;
    const { organisationId } = caller;
    const importedAt = this.clock.now();
    this.sources.keep(em, organisationId, source);
    em.create(Import, {
      id: importId,
      organisationId,
      what: desk.what,
      source: upload.source,
      mode: 'append',
      preset: desk.what,
      presetVersion: desk.version,
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
    const { inserted, changed } = receipt;
    await this.audit.record(em, {
      organisationId,
      actorId: caller.accountId,
      actorName: caller.name,
      action: `import.${desk.what}`,
      record: `import:${importId}`,
      details: { inserted, changed },
    });
  }

  /** The same bytes read the same way change nothing, unless the first import was taken back. */
  async #sameAgain({ caller, upload, original }: NounOrder, desk: NounDesk): Promise<Receipt | null> {
    const same = { source: upload.source, what: desk.what, sha256: original.sha256, presetVersion: desk.version };
    const first = await this.registry
      .of(caller.organisationId)
      .findOne(Import, { ...same, undoneAt: null }, { orderBy: { importedAt: 'asc', id: 'asc' } });
    if (!first) return null;
    const { lines, rejected } = first.receipt;
    return { ...first.receipt, importId: first.id, inserted: 0, changed: 0, unchanged: lines - rejected };
  }
}

/** A record that several lines changed: as it was before the first, and after the last. */
function changesOf(outcomes: readonly NounOutcome[]) {
  const all = new Map<string, { id: string; before: unknown; after: unknown }>();
  for (const { id, before, after } of outcomes.flatMap((one) => ('refusal' in one ? [] : one.changes)))
    all.set(id, { id, before: all.has(id) ? all.get(id)?.before : before, after });
  return all.values();
}

function rejectionsOf(read: ReadLines, outcomes: readonly NounOutcome[], rejections: RejectionList): RejectionList {
  const cells = new Map(read.lines.map((one) => [one.line, one.cells]));
  const later = outcomes.flatMap((one) =>
    'refusal' in one ? [{ line: one.line, refusal: one.refusal, cells: cells.get(one.line) ?? [] }] : [],
  );
  for (const { line, refusal, cells: original } of [...read.refused, ...later].toSorted((a, b) => a.line - b.line))
    rejections.add(line, refusal, original);
  rejections.end();
  return rejections;
}

function receiptOf(
  order: NounOrder,
  read: ReadLines,
  outcomes: readonly NounOutcome[],
  rejections: RejectionList,
): Receipt {
  const count = (operation: string) =>
    outcomes.filter((one) => 'operation' in one && one.operation === operation).length;
  const flagged = new Set(read.lines.filter(({ flags }) => flags.length > 0).map(({ line }) => line));
  for (const one of outcomes) if ('flags' in one && one.flags.length > 0) flagged.add(one.line);
  for (const one of outcomes) if ('refusal' in one) flagged.delete(one.line);
  const receipt = {
    importId: order.importId,
    source: order.upload.source,
    mode: 'append' as const,
    lines: read.lines.length + read.refused.length,
    inserted: count('insert'),
    changed: count('change'),
    unchanged: count('same'),
    removed: 0,
    rejected: rejections.count,
    flagged: flagged.size,
    rejections: rejections.first,
    totals: { personSeconds: null, headcount: null, activities: 0 },
  };
  if (receipt.inserted + receipt.changed + receipt.unchanged + receipt.rejected !== receipt.lines)
    throw new Error(`Lines unaccounted for: ${JSON.stringify({ ...receipt, rejections: [] })}`);
  return receipt;
}
