import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Events } from '../../shared/events.js';

export interface ParameterChange {
  /** What was done, as `noun.verb`. */
  action: string;
  /** To which record, as `noun:id`. */
  record: string;
  details: Record<string, unknown>;
  /** Table of the figures that follows; null: none. */
  dimension: string | null;
}

/** Every change of a parameter is one act in the trail, and the figures follow it. */
@Injectable()
export class ParameterWriting {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  async write(
    { organisationId, accountId, name }: Caller,
    { dimension, ...act }: ParameterChange,
    work: (em: RegistryManager) => Promise<void>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      await work(em);
      await this.audit.record(em, { organisationId, actorId: accountId, actorName: name, ...act });
    });
    if (dimension !== null) await this.events.publish('dimension-changed', { organisationId, dimension });
  }
}
