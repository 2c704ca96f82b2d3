import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { personKinds } from './person.entity.js';

/**
 * A key whose person was erased: rows under it count as before and lead to nobody. Kind and day of leaving stay,
 * because figures depend on them. Entries that were merged share one number.
 */
export const ErasedVolunteer = defineEntity({
  name: 'ErasedVolunteer',
  tableName: 'erased_volunteer',
  filters: ownedByOrganisation,
  properties: {
    /** Of nobody: never the id that the person had. */
    id: p.uuid().primary(),
    ...organisationId,
    /** The n of “erased person n”, from 1 within the organisation. */
    number: p.integer(),
    volunteerKey: p.uuid().unique(),
    kind: p.enum([...personKinds]),
    leftOn: p.date().nullable(),
    erasedAt: p.datetime(),
  },
});
export type ErasedVolunteer = InferEntity<typeof ErasedVolunteer>;
