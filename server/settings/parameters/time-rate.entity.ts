import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/**
 * What an hour is worth, for one type of activity, from one day on: amount × (1 + charges) × coefficient. Of several in
 * force, the one that began last holds. Decimals are kept as text: they are exact.
 */
export const TimeRate = defineEntity({
  name: 'TimeRate',
  tableName: 'time_rate',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Type of activity; empty: every type without a rate of its own. */
    category: p.string().length(80),
    fromDay: p.date(),
    /** First day it no longer holds. */
    toDay: p.date().nullable(),
    /** For one hour. */
    amount: p.string().length(20),
    /** Share of the amount that is added: 0.42 is 42 %. */
    charges: p.string().length(20),
    coefficient: p.string().length(20),
    /** ISO 4217. */
    currency: p.string().length(3),
    /** Where the amount was read. */
    source: p.string().length(400),
    decidedOn: p.date(),
    decidedBy: p.string().length(200),
    author: p.string().length(200),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'category', 'fromDay'] }],
});
export type TimeRate = InferEntity<typeof TimeRate>;
