import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** Where activity logs come from: one tool, one partner, one spreadsheet. */
export const Source = defineEntity({
  name: 'Source',
  tableName: 'source',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** `[a-z0-9][a-z0-9_-]{0,63}` */
    name: p.string().length(64),
    /** Makes the ids of lines that have none; never leaves the registry. */
    secret: p.string().length(64),
    mode: p.enum(['append', 'snapshot']),
    /** IANA zone of its times; null: the organisation's. */
    zone: p.string().length(64).nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'name'] }],
});
export type Source = InferEntity<typeof Source>;
