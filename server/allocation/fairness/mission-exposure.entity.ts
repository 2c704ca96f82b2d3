import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** How often a mission was proposed in a week, and what came of it. Counts of nobody: they stay when people go. */
export const MissionExposure = defineEntity({
  name: 'MissionExposure',
  tableName: 'mission_exposure',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    missionId: p.uuid(),
    /** The week's Monday. */
    week: p.date(),
    /** Suggestions that a coordinator could read. */
    shown: p.integer(),
    invited: p.integer(),
    accepted: p.integer(),
  },
  uniques: [{ properties: ['organisationId', 'missionId', 'week'] }],
});
export type MissionExposure = InferEntity<typeof MissionExposure>;
