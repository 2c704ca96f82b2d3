import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** The address at which anybody who has it reads an edition. One for each: a new code takes the place of the other. */
export const EditionLink = defineEntity({
  name: 'EditionLink',
  tableName: 'edition_link',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    editionId: p.uuid().unique(),
    /** Kept as it is: the director copies the address again. */
    code: p.string().length(12).unique(),
    madeAt: p.datetime(),
    /** First day it no longer opens, in the association's zone; null: no end. */
    expiresOn: p.date().nullable(),
    stoppedAt: p.datetime().nullable(),
  },
});
export type EditionLink = InferEntity<typeof EditionLink>;
