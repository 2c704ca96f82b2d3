import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** An address that a report goes to, once whoever reads there has accepted it. */
export const ReportRecipient = defineEntity({
  name: 'ReportRecipient',
  tableName: 'report_recipient',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    subscriptionId: p.uuid(),
    /** Lower case. */
    address: p.string().length(254),
    state: p.enum(['asked', 'accepted', 'stopped']),
    /** Secret of the addresses that accept and stop, and open nothing else. */
    code: p.string().length(40).unique(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['subscriptionId', 'address'] }],
});
export type ReportRecipient = InferEntity<typeof ReportRecipient>;
