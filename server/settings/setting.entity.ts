import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A dated parameter or rate: in force from `validFrom` until the next one of the same name. */
export const Setting = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    name: p.string().length(80),
    /** Exact decimal, as text. */
    value: p.string().length(200),
    unit: p.string().length(40).nullable(),
    validFrom: p.date(),
    decidedOn: p.date().nullable(),
    decidedBy: p.string().length(200).nullable(),
    source: p.string().length(400).nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'name', 'validFrom'] }],
});
export type Setting = InferEntity<typeof Setting>;
