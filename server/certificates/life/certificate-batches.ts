import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { BatchRun } from './batch-run.js';
import { batchView } from './batch-view.js';
import { CertificateBatchPerson } from './certificate-batch-person.entity.js';
import { CertificateBatch } from './certificate-batch.entity.js';
import type { BatchView, BatchViews, BatchWanted } from './many.schemas.js';
import { requireEverybody } from './whose-certificate.js';

const LATEST = 10;

/** Certificates issued for many people in one job: begun, followed and stopped by whoever issues certificates. */
@Injectable()
export class CertificateBatches {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly keys: SigningKeys,
    private readonly run: BatchRun,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `certificates-need-all-missions`, `certificate-address-needed`, `certificates-many-running`, and `not-found`
   * when somebody is not there.
   */
  async begin(caller: Caller, { people, ...wanted }: BatchWanted, language: Language): Promise<BatchView> {
    requireEverybody(caller);
    const { organisationId, accountId } = caller;
    this.keys.didOf(await this.organisations.byId(organisationId));
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const different = [...new Set(people)];
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      if ((await em.count(CertificateBatch, { state: 'running' })) > 0) throw new AppError('certificates-many-running');
      if ((await em.count(Person, { id: { $in: different } })) < different.length) throw new AppError('not-found');
      await em.insert(CertificateBatch, { id, organisationId, state: 'running', wanted, accountId, createdAt });
      const rows = different.map((personId) => {
        return { id: newId(createdAt), organisationId, batchId: id, personId, state: 'to-do' as const };
      });
      for await (const chunk of politeChunks(rows)) await em.insertMany(CertificateBatchPerson, chunk);
      await this.#record(em, caller, 'issue-many', id, { people: different.length });
    });
    this.run.start(organisationId, id);
    return this.view(caller, id, language);
  }

  /** Throws `certificates-need-all-missions` and `not-found`. */
  async view(caller: Caller, id: string, language: Language): Promise<BatchView> {
    const em = this.registry.of(caller.organisationId);
    return batchView(em, await batchOf(em, caller, id), language);
  }

  /** Throws `certificates-need-all-missions`. */
  async latest(caller: Caller, language: Language): Promise<BatchViews> {
    requireEverybody(caller);
    const em = this.registry.of(caller.organisationId);
    const kept = await em.find(CertificateBatch, {}, { orderBy: { id: 'desc' }, limit: LATEST });
    const batches = [];
    for (const batch of kept) batches.push(await batchView(em, batch, language));
    return { batches };
  }

  /** What was issued stays; who was not reached is left out. Throws `certificates-need-all-missions`, `not-found`. */
  async cancel(caller: Caller, id: string, language: Language): Promise<BatchView> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      await batchOf(em, caller, id);
      const ended = { state: 'cancelled', endedAt: this.clock.now() } as const;
      if ((await em.nativeUpdate(CertificateBatch, { id, state: 'running' }, ended)) === 0) return;
      await em.nativeUpdate(CertificateBatchPerson, { batchId: id, state: 'to-do' }, { state: 'left-out' });
      await this.#record(em, caller, 'stop-many', id);
    });
    return this.view(caller, id, language);
  }

  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    act: string,
    id: string,
    details?: Record<string, unknown>,
  ): Promise<void> {
    const action = `certificates.${act}`;
    const record = `certificate-batch:${id}`;
    const said = { organisationId, actorId: accountId, actorName: name, action, record };
    return this.audit.record(em, { ...said, ...(details ? { details } : {}) });
  }
}

async function batchOf(em: RegistryManager, caller: Caller, id: string): Promise<CertificateBatch> {
  requireEverybody(caller);
  const found = await em.findOne(CertificateBatch, { id });
  if (!found) throw new AppError('not-found');
  return found;
}
