import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import { consentGivers, withdrawalMeans } from './quotes.schemas.js';

/** One thing that was said about using somebody's words: given, given again, withdrawn. Rows are added, never changed. */
export const QuoteConsent = defineEntity({
  name: 'QuoteConsent',
  tableName: 'quote_consent',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    quoteId: p.uuid().index(),
    /** 1, 2, 3 … of one quote. */
    place: p.integer(),
    isGiven: p.boolean(),
    day: p.date(),
    means: p.enum([...withdrawalMeans]),
    /** Null from here on for a withdrawal. */
    giver: p.enum([...consentGivers]).nullable(),
    /** Who heard it. The one thing that is emptied: it may name the person, or be somebody who is erased. */
    presence: p.string().length(200).nullable(),
    wording: p.text().nullable(),
    forReports: p.boolean().nullable(),
    forPublic: p.boolean().nullable(),
    /** Until then, included; null: until it is withdrawn. */
    lastDay: p.date().nullable(),
    recordedBy: p.string().length(200),
    recordedById: p.uuid().nullable(),
    recordedAt: p.datetime(),
  },
  uniques: [{ properties: ['quoteId', 'place'] }],
});
export type QuoteConsent = InferEntity<typeof QuoteConsent>;
