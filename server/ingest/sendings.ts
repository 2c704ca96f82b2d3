import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Caller } from '../auth/caller.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Import } from './import.entity.js';
import type { ImportMode, Receipt } from './ingest.schemas.js';
import { receiptAgain } from './same-again.js';
import { Sending } from './sending.entity.js';
import type { Upload } from './upload.js';

const THIRTY_DAYS = 30 * 24 * 3600 * 1000;

/** A request that must count once, however often it comes. */
export interface SentOnce {
  organisationId: string;
  keyHash: string;
  bodyHash: string;
}

/** What does not change what is imported. */
const beside: ReadonlySet<string> = new Set([
  'stream',
  'fileName',
  'language',
  'idempotencyKey',
  'early',
] satisfies (keyof Upload)[]);

/** Requests with an Idempotency-Key: the same one again gets its first receipt. */
@Injectable()
export class Sendings {
  readonly #running = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Holds the key while its request runs; call what it returns at the end. Throws `idempotency-key-running`. */
  hold(caller: Caller, { idempotencyKey, dryRun }: Pick<Upload, 'idempotencyKey' | 'dryRun'>): () => void {
    if (idempotencyKey === undefined || dryRun) return () => undefined;
    const held = `${caller.organisationId} ${keyHash(caller, idempotencyKey)}`;
    if (this.#running.has(held)) throw new AppError('idempotency-key-running');
    this.#running.add(held);
    return () => void this.#running.delete(held);
  }

  /** What identifies this request; null when it changes nothing or carries no key. */
  of(caller: Caller, upload: Upload, sha256: string): SentOnce | null {
    const { idempotencyKey, dryRun } = upload;
    if (idempotencyKey === undefined || dryRun) return null;
    const asked = Object.entries(upload).filter(([name]) => !beside.has(name));
    const body = [['sha256', sha256], ...asked].toSorted(([a], [b]) => String(a).localeCompare(String(b)));
    return {
      organisationId: caller.organisationId,
      keyHash: keyHash(caller, idempotencyKey),
      bodyHash: hashOf(JSON.stringify(body)),
    };
  }

  /** The receipt that the first request of this key got; null when it is the first. Throws `idempotency-key-reused`. */
  async receiptOf({ organisationId, keyHash: key, bodyHash }: SentOnce): Promise<Receipt | null> {
    const em = this.registry.of(organisationId);
    const first = await em.findOne(Sending, { keyHash: key, sentAt: { $gt: this.#horizon() } });
    if (!first) return null;
    if (first.bodyHash !== bodyHash) throw new AppError('idempotency-key-reused');
    const known = await em.findOneOrFail(Import, { id: first.importId });
    return first.isAgain ? receiptAgain(known, first.mode) : known.receipt;
  }

  /** Inside the transaction that keeps the import, so that neither is ever without the other. Forgets old ones. */
  async keep(
    em: RegistryManager,
    { organisationId, ...hashes }: SentOnce,
    what: { importId: string; mode: ImportMode; isAgain: boolean },
  ): Promise<void> {
    await em.nativeDelete(Sending, { sentAt: { $lte: this.#horizon() } });
    const now = this.clock.now();
    em.create(Sending, { id: newId(now), organisationId, ...hashes, ...what, sentAt: now });
  }

  /** What was sent had been imported before: only the key is new. */
  async keepAgain(sent: SentOnce, { importId, mode }: Receipt): Promise<void> {
    const what = { importId: importId ?? '', mode, isAgain: true };
    await this.registry.transaction(sent.organisationId, (em) => this.keep(em, sent, what));
  }

  #horizon(): Date {
    return new Date(this.clock.now().getTime() - THIRTY_DAYS);
  }
}

/** Each sender has keys of its own: a key that somebody else used is another key. */
function keyHash({ kind, accountId, sourceKey }: Caller, key: string): string {
  return hashOf(`${kind} ${accountId ?? sourceKey?.id ?? ''} ${key}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
