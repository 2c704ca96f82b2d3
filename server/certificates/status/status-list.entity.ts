import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Which of the certificates signed by one key were revoked: a bit for each, at a random place. */
export const StatusList = defineEntity({
  name: 'StatusList',
  tableName: 'status_list',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** 1, 2, 3 … within the organisation: the end of its address. */
    number: p.integer(),
    /** As written in certificates: it stays, whatever address the server has later. */
    url: p.string().length(500).index(),
    keyId: p.uuid(),
    did: p.string().length(500),
    /** Bits of places once given: never given again, even when nobody knows any more to whom. */
    taken: p.blob(),
    takenCount: p.integer(),
    /** Bits of places revoked. */
    revoked: p.blob(),
    /** The list as served, signed. */
    signed: p.text(),
    signedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'number'] }],
});
export type StatusList = InferEntity<typeof StatusList>;
