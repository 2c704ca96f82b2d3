import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import type { ReportBlock } from './reports.schemas.js';

/** A report that is being composed: what it will tell, never the figures themselves. */
export const Report = defineEntity({
  name: 'Report',
  tableName: 'report',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    title: p.string().length(200),
    language: p.enum(['fr', 'en']),
    /** Half-open, in the organisation's zone. */
    fromDay: p.date(),
    toDay: p.date(),
    blocks: p.json<ReportBlock[]>(),
    /** 1, 2, 3 … with each change, so that two who write at once do not write over one another. */
    version: p.integer(),
    createdById: p.uuid().nullable(),
    createdBy: p.string().length(200),
    createdAt: p.datetime(),
    changedById: p.uuid().nullable(),
    changedBy: p.string().length(200),
    changedAt: p.datetime(),
  },
});
export type Report = InferEntity<typeof Report>;
