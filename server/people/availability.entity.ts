import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { recurringTime } from './recurring-time.js';

export const availabilityKinds = ['once', 'recurring', 'exception'] as const;

/** When a person could come, and how gladly. An exception takes time away from the others. */
export const Availability = defineEntity({
  name: 'Availability',
  tableName: 'availability',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    kind: p.enum([...availabilityKinds]),
    ...recurringTime,
    /** −1 cannot, 0 if needed, 1 yes, 2 preferred. */
    preference: p.integer().default(1),
  },
});
export type Availability = InferEntity<typeof Availability>;
