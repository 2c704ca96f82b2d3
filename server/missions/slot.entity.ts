import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** One date of a need. Quantities are person-seconds: people wanted × length; null: nobody said how many. */
export const Slot = defineEntity({
  name: 'Slot',
  tableName: 'slot',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    needId: p.uuid().index(),
    /** The source that stated it, and what it calls it; null: nothing does. */
    source: p.string().length(64).nullable(),
    reference: p.string().length(200).nullable(),
    startsAt: p.datetime().index(),
    endsAt: p.datetime(),
    minSeconds: p.integer().nullable(),
    targetSeconds: p.integer().nullable(),
    maxSeconds: p.integer().nullable(),
    /** Place, as a cell of the European 10 km grid; null when remote or unknown. */
    cellX: p.integer().nullable(),
    cellY: p.integer().nullable(),
    remote: p.boolean().default(false),
    /** Language asked for, BCP 47. */
    language: p.string().length(35).nullable(),
    /** Level asked for in that language: 1 to 6, A1 to C2; 7 native. */
    cefr: p.integer().nullable(),
    /** Where; null: at the mission's site, or remote. */
    place: p.string().length(200).nullable(),
    /** The day of its need that it stands for, wherever it was moved to; null: no need made it. */
    day: p.date().nullable(),
    /** Changed on its own: what its need says changes it no more. */
    isOwn: p.boolean().default(false),
    cancelledAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'source', 'reference'] }, { properties: ['needId', 'day'] }],
  checks: [
    {
      expression:
        'min_seconds >= 0 and target_seconds >= 0 and max_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds and min_seconds <= max_seconds',
    },
  ],
});
export type Slot = InferEntity<typeof Slot>;
