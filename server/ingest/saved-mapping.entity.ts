import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import type { MappingSpec } from './mapping.schemas.js';

/** How the files of one source are read, as somebody settled it once. */
export const SavedMapping = defineEntity({
  name: 'SavedMapping',
  tableName: 'saved_mapping',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    source: p.string().length(64),
    /** `[a-z0-9][a-z0-9_-]{0,39}`, and no preset's. */
    name: p.string().length(40),
    /** 1, 2, 3 …: the same bytes are read again once it grew. */
    version: p.integer(),
    /** Plain headers of the file it was made for; empty: any file with the columns it names. */
    headers: p.json<string[]>(),
    mapping: p.json<MappingSpec>(),
    savedBy: p.string().length(200),
    savedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'source', 'name'] }],
});
export type SavedMapping = InferEntity<typeof SavedMapping>;
