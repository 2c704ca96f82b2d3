import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** What somebody who was helped said, as it may be printed. Typed in by a person, never taken from an answer. */
export const Quote = defineEntity({
  name: 'Quote',
  tableName: 'quote',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Null, as whatever may say who it was, once consent is withdrawn. */
    words: p.text().nullable(),
    language: p.string().length(3),
    /** To whom it was said, in which letter. */
    source: p.string().length(200).nullable(),
    /** Null: without a name, as the person chose. */
    saidBy: p.string().length(100).nullable(),
    saidOn: p.date(),
    missionId: p.uuid().nullable().index(),
    /** When it was first told outside, as it stands. */
    usedAt: p.datetime().nullable(),
    recordedBy: p.string().length(200),
    recordedById: p.uuid().nullable(),
    recordedAt: p.datetime(),
    changedBy: p.string().length(200).nullable(),
    changedById: p.uuid().nullable(),
    changedAt: p.datetime().nullable(),
  },
});
export type Quote = InferEntity<typeof Quote>;
