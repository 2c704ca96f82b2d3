import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const segmentCauses = ['import', 'undo', 'correction', 'erasure', 'removal'] as const;
export type SegmentCause = (typeof segmentCauses)[number];

/** One immutable Parquet file of accepted rows. Its row here is what makes it true. */
export const Segment = defineEntity({
  name: 'Segment',
  tableName: 'segment',
  filters: ownedByOrganisation,
  properties: {
    /** Also the name of the file. */
    id: p.uuid().primary(),
    ...organisationId,
    /** 1, 2, 3 … within the organisation: the order in which segments are replayed. */
    sequence: p.integer(),
    importId: p.uuid().nullable(),
    cause: p.enum([...segmentCauses]),
    /** Of the whole file, in lower-case hexadecimal. */
    sha256: p.string().length(64),
    bytes: p.bigint('number'),
    rows: p.integer(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'sequence'] }],
});
export type Segment = InferEntity<typeof Segment>;
