import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Money that a funder gives for some missions over some days, as the agreement says it. */
export const Grant = defineEntity({
  name: 'Grant',
  tableName: 'grant_agreement',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    title: p.string().length(200),
    funder: p.string().length(200),
    /** As the funder's own papers call it. */
    reference: p.string().length(100).nullable(),
    /** Hundredths of the currency's unit; null: unknown, which is not zero. Both are given, or neither. */
    amountCents: p.bigint('number').nullable(),
    /** ISO 4217. */
    currency: p.string().length(3).nullable(),
    /** Half-open, in the organisation's zone. */
    fromDay: p.date(),
    toDay: p.date(),
    purpose: p.text().nullable(),
    /** Of somebody at the funder's: for directors only, emptied when asked, never in a report. */
    contactName: p.string().length(200).nullable(),
    contactMail: p.string().length(254).nullable(),
    contactTelephone: p.string().length(40).nullable(),
    author: p.string().length(200),
    /** Null: the machine, or somebody erased. */
    authorId: p.uuid().nullable(),
    writtenAt: p.datetime(),
    changedBy: p.string().length(200).nullable(),
    changedById: p.uuid().nullable(),
    changedAt: p.datetime().nullable(),
  },
});
export type Grant = InferEntity<typeof Grant>;
