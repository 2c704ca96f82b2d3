import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A message waiting to leave. Its text is erased once it has left or was given up: it may hold a personal link. */
export const OutgoingMail = defineEntity({
  name: 'OutgoingMail',
  tableName: 'outgoing_mail',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    recipient: p.string().length(254),
    subject: p.string().length(300),
    text: p.text().nullable(),
    /** The same as a page; null: text only. */
    html: p.text().nullable(),
    /** Where one click stops such mail; null: nothing to stop. */
    stopAddress: p.string().length(400).nullable(),
    /** The file it carries; null: none, or it has left. */
    attachmentId: p.uuid().nullable(),
    /** What asked for it, to be found again: `report-sending:…`. */
    about: p.string().length(80).nullable().index(),
    state: p.enum(['waiting', 'sent', 'failed']),
    tries: p.integer(),
    /** Codes of the last failure, without any address: `EENVELOPE 550`. */
    fault: p.string().length(80).nullable(),
    nextTryAt: p.datetime(),
    createdAt: p.datetime(),
    sentAt: p.datetime().nullable(),
  },
});
export type OutgoingMail = InferEntity<typeof OutgoingMail>;
