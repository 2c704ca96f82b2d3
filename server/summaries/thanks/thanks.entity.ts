import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Words of a coordinator for one volunteer. They go when the volunteer goes. */
export const Thanks = defineEntity({
  name: 'Thanks',
  tableName: 'thanks',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    missionId: p.uuid(),
    words: p.text(),
    accountId: p.uuid().nullable(),
    /** Null once whoever wrote it has gone. */
    writtenBy: p.string().length(200).nullable(),
    writtenAt: p.datetime(),
    /** Made with the words: sent again, they are written once. */
    draft: p.uuid(),
  },
  uniques: [{ properties: ['draft', 'personId'] }],
});
export type Thanks = InferEntity<typeof Thanks>;
