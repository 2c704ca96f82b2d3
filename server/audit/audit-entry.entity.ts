import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** One act, chained to the one before it. No route edits or deletes an entry. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** 1, 2, 3 … within the organisation. */
    sequence: p.integer(),
    at: p.datetime(),
    actorId: p.uuid().nullable(),
    actorName: p.string().length(200),
    action: p.string().length(80),
    record: p.string().length(200),
    details: p.json<Record<string, unknown>>().nullable(),
    previousHash: p.string().length(64),
    hash: p.string().length(64),
  },
  uniques: [{ properties: ['organisationId', 'sequence'] }],
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
