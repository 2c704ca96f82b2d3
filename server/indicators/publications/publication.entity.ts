import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { FrozenTable } from './publications.schemas.js';
import type { TableBehind } from './table-behind.js';

/**
 * Figures as they were told outside, on one day, by one director. Never changed: taken back, it stays, because what was
 * read was read.
 */
export const Publication = defineEntity({
  name: 'Publication',
  tableName: 'publication',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** 1, 2, 3 … within the organisation: each was checked with all before it. */
    number: p.integer(),
    title: p.string().length(200),
    audience: p.enum(['external']),
    fromDay: p.date(),
    toDay: p.date(),
    /** Its tables as told: values, what is hidden and why, and the card beside each with its file's text. */
    tables: p.json<FrozenTable[]>(),
    /** Never told: of each table, its family and how many people stood behind each cell, for what is checked later. */
    behind: p.json<TableBehind[]>(),
    /** The oldest of its figures: instant of the last good run. */
    asOf: p.datetime().nullable(),
    /** Of what was told, in lower-case hexadecimal. */
    digest: p.string().length(64),
    madeById: p.uuid().nullable(),
    madeBy: p.string().length(200),
    madeAt: p.datetime(),
    /** The earlier publication whose figures it tells anew. */
    restatesId: p.uuid().nullable(),
    withdrawnBy: p.string().length(200).nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnReason: p.string().length(400).nullable(),
  },
  uniques: [{ properties: ['organisationId', 'number'] }],
});
export type Publication = InferEntity<typeof Publication>;
