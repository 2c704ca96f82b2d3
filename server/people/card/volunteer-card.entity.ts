import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/**
 * A card on paper, and its address: for a person without an account. It opens their own log and their own summary,
 * and nothing else. Its code is not kept: printed once, a lost one is stopped and another is made.
 */
export const VolunteerCard = defineEntity({
  name: 'VolunteerCard',
  tableName: 'volunteer_card',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    /** Printed on it, so that people can speak of it: opens nothing. */
    number: p.integer(),
    /** SHA-256 of the code in groups of four. */
    codeHash: p.string().length(64).unique(),
    /** Account; null: a command of the machine. */
    madeById: p.uuid().nullable(),
    madeAt: p.datetime(),
    /** The missions it opens, those of whoever made it; null: all. */
    missionIds: p.json<string[]>().nullable(),
    /** Last day on which it opens something, in the association's zone. */
    endsOn: p.date(),
    stoppedById: p.uuid().nullable(),
    /** Set once it opens nothing any more. */
    stoppedAt: p.datetime().nullable(),
    lastUsedOn: p.date().nullable(),
    /** Activities sent with it on that day. */
    entriesThatDay: p.integer().default(0),
  },
  uniques: [{ properties: ['organisationId', 'number'] }],
});
export type VolunteerCard = InferEntity<typeof VolunteerCard>;
