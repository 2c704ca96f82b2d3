import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** How a source names a mission. Renaming the mission leaves its references as they are. */
export const MissionReference = defineEntity({
  name: 'MissionReference',
  tableName: 'mission_reference',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    source: p.string().length(64),
    reference: p.string().length(200),
    missionId: p.uuid().index(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'source', 'reference'] }],
});
export type MissionReference = InferEntity<typeof MissionReference>;
