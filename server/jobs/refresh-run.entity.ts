import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** One attempt to compute one indicator again. */
export const RefreshRun = defineEntity({
  name: 'RefreshRun',
  tableName: 'refresh_run',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    name: p.string().length(80).index(),
    version: p.integer(),
    cause: p.enum(['schedule', 'change', 'asked', 'catch-up', 'retry']),
    startedAt: p.datetime(),
    endedAt: p.datetime(),
    /** Days recomputed; null: all of them. */
    days: p.integer().nullable(),
    rows: p.integer().nullable(),
    outcome: p.enum(['succeeded', 'failed']),
    errorCode: p.string().length(80).nullable(),
    message: p.text().nullable(),
    hash: p.string().length(64).nullable(),
  },
});
export type RefreshRun = InferEntity<typeof RefreshRun>;
