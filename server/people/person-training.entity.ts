import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { standing } from './standing.js';

/** A training that a person followed, as they say it, and whether a coordinator confirmed it. */
export const PersonTraining = defineEntity({
  name: 'PersonTraining',
  tableName: 'person_training',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    title: p.string().length(200),
    /** On which it ended; null: not said. */
    day: p.date().nullable(),
    /** To the quarter of an hour; null: not said. */
    hours: p.float().columnType('double precision').nullable(),
    ...standing,
    createdAt: p.datetime(),
  },
});
export type PersonTraining = InferEntity<typeof PersonTraining>;
