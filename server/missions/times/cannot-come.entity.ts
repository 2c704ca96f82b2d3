import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A volunteer who had agreed to come says that they cannot. It goes with the person. */
export const CannotCome = defineEntity({
  name: 'CannotCome',
  tableName: 'cannot_come',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    slotId: p.uuid(),
    saidAt: p.datetime(),
    /** A coordinator has taken note; null: nobody has yet. */
    seenAt: p.datetime().nullable(),
    seenBy: p.string().length(200).nullable(),
  },
  uniques: [{ properties: ['personId', 'slotId'] }],
});
export type CannotCome = InferEntity<typeof CannotCome>;
