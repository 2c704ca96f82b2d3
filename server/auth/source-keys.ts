import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId, newSecret } from '../shared/identifiers.js';
import type { Caller } from './caller.js';
import { hashOfSecret } from './secrets.js';
import { SourceKey } from './source-key.entity.js';
import type { MadeSourceKey, SourceKeyView } from './source-keys.schemas.js';

const LISTED = 1000;

/** Keys with which other programs send to one source: made, shown once, revoked. */
@Injectable()
export class SourceKeys {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(caller: Caller, source: string): Promise<SourceKeyView[]> {
    const found = await this.registry
      .of(caller.organisationId)
      .find(SourceKey, { source: named(source) }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: LISTED });
    return found.map(viewOf);
  }

  /** The source may not exist yet: its first import makes it. Throws `source-invalid`. */
  async make(caller: Caller, source: string, label: string): Promise<MadeSourceKey> {
    const key = `sillage_${caller.organisationSlug}_${newSecret()}`;
    const now = this.clock.now();
    const { organisationId } = caller;
    return this.registry.transaction(organisationId, async (manager) => {
      const made = manager.create(SourceKey, {
        id: newId(now),
        organisationId,
        source: named(source),
        secretHash: hashOfSecret(key),
        label,
        createdBy: caller.name,
        createdAt: now,
      });
      await this.audit.record(manager, { ...actOf(caller, 'make', made.id), details: { source, label } });
      return { ...viewOf(made), key };
    });
  }

  /** Dead at once. A foreign or unknown id answers `not-found`; one that was dead already stays as it was. */
  async revoke(caller: Caller, source: string, id: string): Promise<SourceKeyView> {
    return this.registry.transaction(caller.organisationId, async (manager) => {
      const wanted = { id, source: named(source) };
      const key = await manager.findOne(SourceKey, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!key) throw new AppError('not-found');
      if (key.revokedAt) return viewOf(key);
      Object.assign(key, { revokedAt: this.clock.now(), revokedBy: caller.name });
      await this.audit.record(manager, { ...actOf(caller, 'revoke', id), details: { source } });
      return viewOf(key);
    });
  }
}

function named(source: string): string {
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(source)) throw new AppError('source-invalid', { source });
  return source;
}

function actOf({ organisationId, accountId, name }: Caller, verb: 'make' | 'revoke', id: string) {
  const action = `source-key.${verb}`;
  return { organisationId, actorId: accountId, actorName: name, action, record: `source-key:${id}` };
}

function viewOf(key: SourceKey): SourceKeyView {
  const { id, source, label, createdBy, createdAt, revokedAt, revokedBy } = key;
  return {
    id,
    source,
    label,
    createdBy,
    createdAt: createdAt.toISOString(),
    lastUsedOn: key.lastUsedOn ?? null,
    revoked: revokedAt ? { at: revokedAt.toISOString(), by: revokedBy ?? '' } : null,
  };
}
