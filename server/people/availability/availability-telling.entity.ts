import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import { tellingSources, toldParts } from './availability.schemas.js';

/** Each time that somebody told when they can come, how much, and what they like; append-only. */
export const AvailabilityTelling = defineEntity({
  name: 'AvailabilityTelling',
  tableName: 'availability_telling',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    toldAt: p.datetime(),
    source: p.enum([...tellingSources]),
    /** The account that typed it for them; null: the person, by page or by mail. */
    typedById: p.uuid().nullable(),
    /** As the person said it; null: nothing was written down. */
    words: p.string().length(500).nullable(),
    parts: p.json<(typeof toldParts)[number][]>(),
  },
});
export type AvailabilityTelling = InferEntity<typeof AvailabilityTelling>;
