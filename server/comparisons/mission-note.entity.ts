import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What a coordinator says of a mission beside its figures: why it is not like the others. One for each mission. */
export const MissionNote = defineEntity({
  name: 'MissionNote',
  tableName: 'mission_note',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    missionId: p.uuid(),
    text: p.string().length(1000),
    author: p.string().length(200),
    writtenAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'missionId'] }],
});
export type MissionNote = InferEntity<typeof MissionNote>;
