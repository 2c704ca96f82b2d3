import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

const missionStatuses = ['draft', 'open', 'closed'] as const;

/** What volunteers come for. A mission first seen in a file is a draft until a coordinator opens it. */
export const Mission = defineEntity({
  name: 'Mission',
  tableName: 'mission',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    title: p.string().length(200),
    description: p.text().nullable(),
    activityType: p.string().length(80).nullable(),
    site: p.string().length(200).nullable(),
    territory: p.string().length(200).nullable(),
    /** BCP 47. */
    language: p.string().length(35).nullable(),
    funder: p.string().length(200).nullable(),
    status: p.enum([...missionStatuses]).default('draft'),
    isRemote: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});
export type Mission = InferEntity<typeof Mission>;
