import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A person who asked for a mail the day before each of their times; nobody gets one without asking. */
export const TimeReminder = defineEntity({
  name: 'TimeReminder',
  tableName: 'time_reminder',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().unique(),
    language: p.enum(['fr', 'en']),
    /** Times that begin before this instant have been reminded of. */
    toldUntil: p.datetime(),
  },
});
export type TimeReminder = InferEntity<typeof TimeReminder>;
