import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { AnswerNews } from '../../answers/answer-news.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Ledger } from '../../ledger/ledger.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId, newSecret } from '../../shared/identifiers.js';
import { Import } from '../import.entity.js';
import { ImportTurns } from '../import-turns.js';
import type { KeptWhat, Receipt, StatedFields } from '../ingest.schemas.js';
import { dayIn } from '../instants.js';
import { Refusal } from '../rejection-codes.js';
import { RejectionList } from '../rejection-list.js';
import { Source } from '../source.entity.js';
import { readStated } from './stated-file.js';
import type { StatedIntake, StatedLine } from './stated-intake.js';
import { answersKind, type StatedKind, statementsKind } from './stated-kinds.js';
import { statedReceipt } from './stated-receipt.js';
import { worldOf } from './stated-world.js';

export type StatedWhat = Extract<KeptWhat, 'answers' | 'statements'>;

/** A file that arrived whole. */
export interface StatedUpload extends StatedFields {
  file: string;
  fileName: string;
  language: 'fr' | 'en';
}

const MOST_BYTES = 64 * 1024 ** 2;

/** Answers and statements by file: every line is kept, already known, or rejected; nothing else is kept of refused files. */
@Injectable()
export class StatedImports {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
    private readonly turns: ImportTurns,
    private readonly audit: AuditTrail,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  /** One at a time per organisation. Throws an `AppError` when the file as a whole is refused. */
  accept(caller: Caller, what: StatedWhat, upload: StatedUpload): Promise<Receipt> {
    if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(upload.source))
      throw new AppError('source-invalid', { source: upload.source });
    const turn = this.turns.of(caller.organisationId);
    return what === 'answers'
      ? turn.take(() => this.#accept(caller, what, answersKind, upload))
      : turn.take(() => this.#accept(caller, what, statementsKind, upload));
  }

  async #accept<Row>(caller: Caller, what: StatedWhat, kind: StatedKind<Row>, upload: StatedUpload): Promise<Receipt> {
    const { organisationId, organisationSlug: slug } = caller;
    const importId = newId(this.clock.now());
    const em = this.registry.of(organisationId);
    const source =
      (await em.findOne(Source, { name: upload.source })) ?? this.#newSource(organisationId, upload.source);
    const packed: Buffer[] = [];
    const rejections = new RejectionList(upload.language, [], (some) => void packed.push(some));
    const { zone } = await this.organisations.byId(organisationId);
    const world = await worldOf(em, caller, dayIn(zone, this.clock.now()));
    const intake = await readStated(upload, kind, world, source.secret, rejections);
    const fresh = await this.#fresh(em, kind, intake, rejections);
    const receipt = statedReceipt(upload, intake.lines, fresh.length, rejections);
    if (upload.dryRun) return { ...receipt, importId: null };
    const original = await this.ledger.keepOriginal(slug, importId, createReadStream(upload.file), {
      maxBytes: MOST_BYTES,
    });
    try {
      const again = await em.findOne(Import, { source: source.name, what, sha256: original.sha256, undoneAt: null });
      if (again && fresh.length === 0) {
        await this.ledger.discardOriginal(slug, importId);
        return { ...receipt, importId: again.id };
      }
      rejections.end();
      if (rejections.count > 0) await this.ledger.keepRejections(slug, importId, Readable.from(packed));
      await this.registry.transaction(organisationId, async (manager) => {
        if ((await manager.count(Source, { name: source.name })) === 0) manager.create(Source, source);
        await kind.keep(manager, fresh, { caller, importId, now: this.clock.now() });
        manager.create(Import, {
          id: importId,
          organisationId,
          what,
          source: source.name,
          mode: 'append',
          preset: 'canonical',
          presetVersion: 1,
          removalsWithheld: false,
          receipt: { ...receipt, importId },
          fileName: upload.fileName.replace(/\p{Cc}/gu, '').slice(0, 255),
          sha256: original.sha256,
          bytes: original.bytes,
          importedBy: caller.name,
          importedAt: this.clock.now(),
        });
        await this.#record(manager, caller, `${what}.import`, importId, { inserted: fresh.length });
      });
    } catch (error) {
      // Only what the registry certainly does not know may go: a commit whose answer was lost may have happened.
      if ((await em.count(Import, { id: importId }).catch(() => 1)) === 0) {
        await this.ledger.discardOriginal(slug, importId);
        await this.ledger.discardRejections(slug, importId);
      }
      throw error;
    }
    this.news.tell(organisationId, kind.dimension);
    return { ...receipt, importId };
  }

  /** Lines nobody knew. A known one that says something else is rejected: an answer has nobody to correct it. */
  async #fresh<Row>(
    em: RegistryManager,
    kind: StatedKind<Row>,
    intake: StatedIntake<Row>,
    rejections: RejectionList,
  ): Promise<StatedLine<Row>[]> {
    const known = await kind.known(
      em,
      intake.taken.map(({ reference }) => reference),
    );
    return intake.taken.filter(({ reference, row, line, cells }) => {
      const kept = known.get(reference);
      if (kept !== undefined && !isDeepStrictEqual(kept, row))
        rejections.add(line, new Refusal('known-otherwise', null, null), cells);
      return kept === undefined;
    });
  }

  #newSource(organisationId: string, name: string): Omit<Source, 'zone'> & { zone: null } {
    const createdAt = this.clock.now();
    return { id: newId(createdAt), organisationId, name, secret: newSecret(), mode: 'append', zone: null, createdAt };
  }

  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    action: string,
    importId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const act = { organisationId, actorId: accountId, actorName: name, action, details };
    return this.audit.record(em, { ...act, record: `import:${importId}` });
  }
}
