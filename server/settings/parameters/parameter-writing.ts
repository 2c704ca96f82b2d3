import { createHash } from 'node:crypto';
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
    { dimension, details, ...act }: ParameterChange,
    work: (em: RegistryManager) => Promise<void>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      await work(em);
      await this.audit.record(em, {
        organisationId,
        actorId: accountId,
        actorName: name,
        ...act,
        details: told(details),
      });
    });
    if (dimension !== null) await this.events.publish('dimension-changed', { organisationId, dimension });
  }
}

/** For the trail, which nothing is taken out of: who decided is a name, of which a hash is kept. */
function told({ decidedBy, ...details }: Record<string, unknown>): Record<string, unknown> {
  if (typeof decidedBy !== 'string') return details;
  return { ...details, decidedBy: createHash('sha256').update(decidedBy).digest('hex') };
}
