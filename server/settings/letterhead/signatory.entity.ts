import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Who may sign papers for the association, and from when to when. Never taken away: papers name them. */
export const Signatory = defineEntity({
  name: 'Signatory',
  tableName: 'signatory',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    name: p.string().length(200),
    function: p.string().length(200),
    /** What lets this person sign, as printed; null for who does by their function. */
    delegation: p.string().length(300).nullable(),
    contact: p.string().length(200).nullable(),
    fromDay: p.date(),
    /** First day they no longer sign. */
    toDay: p.date().nullable(),
    /** Approves once for all what is made of validated hours only; else each paper is looked at. */
    approvesValidated: p.boolean().default(false),
    /** Image of the signature. */
    signature: p.blob().nullable(),
    createdAt: p.datetime(),
  },
});
export type Signatory = InferEntity<typeof Signatory>;
