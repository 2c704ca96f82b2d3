import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** What the association says of itself at the head of its papers. One at most; its name is the organisation's. */
export const Letterhead = defineEntity({
  name: 'Letterhead',
  tableName: 'letterhead',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    address: p.string().length(300).nullable(),
    contact: p.string().length(200).nullable(),
    /** Number in the national register of associations. */
    rna: p.string().length(20).nullable(),
    siren: p.string().length(20).nullable(),
    purpose: p.string().length(500).nullable(),
    /** Town where papers are signed. */
    place: p.string().length(100).nullable(),
    /** `#rrggbb` */
    colour: p.string().length(7).nullable(),
    /** Begins the numbers of certificates: `LDQ`. */
    numberPrefix: p.string().length(12).nullable(),
    logo: p.blob().nullable(),
    changedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId'] }],
});
export type Letterhead = InferEntity<typeof Letterhead>;
