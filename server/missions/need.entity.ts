import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { recurringTime } from '../people/recurring-time.js';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import type { NeedTerms } from './needs/terms.schemas.js';

/** What a mission needs, week after week. Its slots are the concrete dates. */
export const Need = defineEntity({
  name: 'Need',
  tableName: 'need',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    missionId: p.uuid().index(),
    title: p.string().length(200),
    ...recurringTime,
    /** Whoever comes, comes for the whole slot. */
    wholePresence: p.boolean().default(false),
    /** The source that stated it; null: a page, or nothing known. */
    source: p.string().length(64).nullable(),
    /** What each of its dates asks for, as typed; null: its dates say it themselves, as those of a file do. */
    terms: p.json<NeedTerms>().nullable(),
    /** Its dates are there up to the day before this one; null: nothing keeps them ahead. */
    slotsUntil: p.date().nullable(),
    createdAt: p.datetime(),
  },
});
export type Need = InferEntity<typeof Need>;
