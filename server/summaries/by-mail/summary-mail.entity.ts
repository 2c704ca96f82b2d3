import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

export const frequencies = ['monthly', 'quarterly', 'yearly'] as const;

/** A person who asked for a summary of what they give. Stopped, it stays, so that each mail ever sent still stops. */
export const SummaryMail = defineEntity({
  name: 'SummaryMail',
  tableName: 'summary_mail',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().unique(),
    language: p.enum(['fr', 'en']),
    /** Null: stopped. */
    frequency: p.enum([...frequencies]).nullable(),
    /** What fell due until this instant is done. */
    doneUntil: p.datetime(),
    /** First day and day after the last of the period told last: `2026-02-01/2026-03-01`. */
    toldPeriod: p.string().length(21).nullable(),
    /** Secret of the address that stops the mail, and opens nothing else. */
    stopCode: p.string().length(40).unique(),
    createdAt: p.datetime(),
  },
});
export type SummaryMail = InferEntity<typeof SummaryMail>;
