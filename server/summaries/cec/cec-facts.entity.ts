import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** What the association says of itself for the civic engagement account. One at most; null is unknown. */
export const CecFacts = defineEntity({
  name: 'CecFacts',
  tableName: 'cec_facts',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Day of its declaration, or of its entry in the register of its court. */
    declaredOn: p.date().nullable(),
    /** Whether its purpose is among those of article 200 of the general tax code. */
    hasListedPurpose: p.boolean().nullable(),
    /** Who confirms declarations for it, and how to reach them. */
    validator: p.string().length(200).nullable(),
    changedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId'] }],
});
export type CecFacts = InferEntity<typeof CecFacts>;
