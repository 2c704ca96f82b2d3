import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { standing } from './standing.js';

/** A language a person can help in. Sign languages are languages. */
export const PersonLanguage = defineEntity({
  name: 'PersonLanguage',
  tableName: 'person_language',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid(),
    /** BCP 47. */
    language: p.string().length(35),
    /** 1 to 6: A1 to C2 of the CEFR; 7: native. */
    cefr: p.integer(),
    ...standing,
  },
  uniques: [{ properties: ['personId', 'language'] }],
});
export type PersonLanguage = InferEntity<typeof PersonLanguage>;
