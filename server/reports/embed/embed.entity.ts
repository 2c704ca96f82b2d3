import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** One figure of a published report, shown in a frame by pages of other sites. */
export const Embed = defineEntity({
  name: 'Embed',
  tableName: 'edition_embed',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    editionId: p.uuid().index(),
    /** The part of the report that it shows. */
    block: p.string().length(40),
    /** Kept as it is: it stands in pages of others. */
    code: p.string().length(12).unique(),
    /** Sites whose pages may frame it, as browsers compare them. */
    origins: p.json<string[]>(),
    madeAt: p.datetime(),
    /** First day it is shown no more, in the association's zone; null: no end. */
    expiresOn: p.date().nullable(),
    stoppedAt: p.datetime().nullable(),
  },
});
export type Embed = InferEntity<typeof Embed>;
