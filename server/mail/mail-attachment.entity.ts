import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A file that messages carry: kept once, whoever receives it, and erased with the last message that waits for it. */
export const MailAttachment = defineEntity({
  name: 'MailAttachment',
  tableName: 'mail_attachment',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    fileName: p.string().length(120),
    mediaType: p.string().length(120),
    bytes: p.blob(),
  },
});
export type MailAttachment = InferEntity<typeof MailAttachment>;
