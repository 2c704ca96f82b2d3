import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** One outcome stated as another from one day on: 1 kg of food = 2 meals. What it gives is always an estimate. */
export const Conversion = defineEntity({
  name: 'Conversion',
  tableName: 'conversion',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    name: p.string().length(120),
    fromType: p.string().length(80),
    fromUnit: p.string().length(40),
    toType: p.string().length(80),
    toUnit: p.string().length(40),
    /** Exact decimal, as text: how many of the second in one of the first. */
    factor: p.string().length(20),
    fromDay: p.date(),
    /** First day it no longer holds. */
    toDay: p.date().nullable(),
    source: p.string().length(400),
    decidedOn: p.date(),
    decidedBy: p.string().length(200),
    author: p.string().length(200),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'name', 'fromDay'] }],
});
export type Conversion = InferEntity<typeof Conversion>;
