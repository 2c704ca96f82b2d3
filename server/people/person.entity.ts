import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const personKinds = ['volunteer', 'own_employee', 'partner_employee'] as const;

/** Someone the association knows. Names and addresses live here and nowhere below the registry. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    displayName: p.string().length(200),
    /** Lower case; one person per address within the organisation. */
    email: p.string().length(254).nullable(),
    /** As it is dialled; to call, never to recognise somebody by. */
    telephone: p.string().length(40).nullable(),
    kind: p.enum([...personKinds]).default('volunteer'),
    /** Day the person left; null while not recorded as left. */
    leftOn: p.date().nullable(),
    /** Home, as a cell of the European 10 km grid (EPSG:3035): metres east and north divided by 10,000. */
    homeCellX: p.integer().nullable(),
    homeCellY: p.integer().nullable(),
    /** Language to write to the person in, BCP 47. */
    language: p.string().length(35).nullable(),
    /** What brought the person in: the name of an import source, or null for a form or an invitation. */
    createdBySource: p.string().length(64).nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'email'] }],
});
export type Person = InferEntity<typeof Person>;
