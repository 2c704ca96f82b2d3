import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A result promised to a funder: in words, and as a figure where there is one. */
export const GrantPromise = defineEntity({
  name: 'GrantPromise',
  tableName: 'grant_promise',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    grantId: p.uuid().index(),
    /** 0, 1, 2 … within the grant. */
    position: p.integer(),
    words: p.string().length(400),
    /** Null with measure, direction and value: what comes of it is told in words. */
    indicator: p.string().length(80).nullable(),
    measure: p.string().length(80).nullable(),
    /** `dimension:value`, one a line, in order; empty: the whole figure. */
    slice: p.string().length(700).default(''),
    better: p.enum(['more', 'less']).nullable(),
    /** In the measure's unit (seconds for time, 0 to 1 for shares). */
    value: p.float().columnType('double precision').nullable(),
  },
});
export type GrantPromise = InferEntity<typeof GrantPromise>;
