import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AuditEntry } from './audit-entry.entity.js';
import { FIRST_HASH, firstBroken, hashOf } from './chain.js';

export interface Act {
  organisationId: string;
  actorId: string | null;
  actorName: string;
  /** What was done, as `noun.verb`. */
  action: string;
  /** To which record, as `noun:id`. */
  record: string;
  /** Before and after; personal values as hashes. */
  details?: Record<string, unknown>;
}

/** Who did what, when: append-only, each entry carrying the hash of the one before. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an entry inside the caller's transaction, so that the act and its trace are one.
   * Others of the organisation who record an act wait until it ends: the chain has one end.
   */
  async record(manager: RegistryManager, act: Act): Promise<void> {
    await manager.flush();
    await manager.lock(manager.getReference(Organisation, act.organisationId), LockMode.PESSIMISTIC_WRITE);
    const [last] = await manager.find(
      AuditEntry,
      { organisationId: act.organisationId },
      { orderBy: { sequence: 'desc' }, limit: 1, filters: false },
    );
    const { organisationId, details = null, ...rest } = act;
    const chained = {
      ...rest,
      details,
      sequence: (last?.sequence ?? 0) + 1,
      at: this.clock.now(),
      previousHash: last?.hash ?? FIRST_HASH,
    };
    manager.create(AuditEntry, { id: newId(chained.at), organisationId, ...chained, hash: hashOf(chained) });
    await manager.flush();
  }

  /** Adds an entry on its own. */
  async append(act: Act): Promise<void> {
    await this.registry.transaction(act.organisationId, (manager) => this.record(manager, act));
  }

  /** The first entry that was altered, or null when the chain holds. */
  async verify(organisationId: string): Promise<number | null> {
    const entries = await this.registry.of(organisationId).find(AuditEntry, {}, { orderBy: { sequence: 'asc' } });
    return firstBroken(
      entries.map((entry) => ({ ...entry, actorId: entry.actorId ?? null, details: entry.details ?? null })),
    );
  }
}
