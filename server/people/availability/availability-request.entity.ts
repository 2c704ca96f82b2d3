import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import { requestWays } from './request-ways.schemas.js';

/**
 * Somebody was asked whether suggestions may be made to them, and when they can come. The address of a mail opens their
 * own answer and nothing else; a later mail ends it.
 */
export const AvailabilityRequest = defineEntity({
  name: 'AvailabilityRequest',
  tableName: 'availability_request',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    way: p.enum([...requestWays]),
    askedAt: p.datetime(),
    /** Account; null: a command of the machine. */
    askedById: p.uuid().nullable(),
    /** SHA-256 of the secret of the address; null: nothing was sent, or a later mail replaced it. */
    codeHash: p.string().length(64).nullable().unique(),
    /** Until when the address opens something. */
    endsAt: p.datetime().nullable(),
  },
});
export type AvailabilityRequest = InferEntity<typeof AvailabilityRequest>;
