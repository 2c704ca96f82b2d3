import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What somebody says of some days, beside the figures: a strike, a new hall, a change of form. */
export const Annotation = defineEntity({
  name: 'Annotation',
  tableName: 'annotation',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Half-open, in the organisation's zone. */
    fromDay: p.date(),
    toDay: p.date(),
    text: p.string().length(400),
    /** Null: every figure. */
    indicator: p.string().length(80).nullable(),
    /** Null: every mission. */
    missionId: p.uuid().nullable(),
    /** Whether a donor is shown it. */
    isOutside: p.boolean().default(false),
    author: p.string().length(200),
    /** Null: the machine, or somebody erased. */
    authorId: p.uuid().nullable(),
    writtenAt: p.datetime(),
    correctedBy: p.string().length(200).nullable(),
    correctedById: p.uuid().nullable(),
    correctedAt: p.datetime().nullable(),
  },
});
export type Annotation = InferEntity<typeof Annotation>;
