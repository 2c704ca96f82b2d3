import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A mission that a grant is for. Ten-thousandths, so that sums are exact. */
export const GrantMission = defineEntity({
  name: 'GrantMission',
  tableName: 'grant_mission',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    grantId: p.uuid().index(),
    missionId: p.uuid().index(),
    /** Of the grant, meant for that mission. Those of one grant are 10,000 together. */
    share: p.integer(),
    /** Of that mission's results, that the grant answers for. Those of all grants of a day are at most 10,000. */
    part: p.integer(),
  },
  uniques: [{ properties: ['grantId', 'missionId'] }],
});
export type GrantMission = InferEntity<typeof GrantMission>;
