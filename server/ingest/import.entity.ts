import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import type { ImportWhat, Receipt, UndoReceipt } from './ingest.schemas.js';

/** One file accepted: its original, its segment (when something changed) and its receipt. */
export const Import = defineEntity({
  name: 'Import',
  tableName: 'import',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    what: p.string().$type<ImportWhat>().length(20).default('activities'),
    source: p.string().length(64),
    mode: p.enum(['append', 'snapshot']),
    preset: p.string().length(40),
    presetVersion: p.integer(),
    fileName: p.string().length(255),
    sha256: p.string().length(64).index(),
    bytes: p.bigint('number'),
    /** What an erasure made of the kept original: lines emptied, or the whole taken away. Null: it is as it was sent. */
    originalState: p.string().$type<'blanked' | 'withheld'>().length(10).nullable(),
    removalsWithheld: p.boolean(),
    receipt: p.json<Receipt>(),
    importedBy: p.string().length(200),
    importedAt: p.datetime(),
    /** Set once it was taken back. */
    undoneAt: p.datetime().nullable(),
    undoneBy: p.string().length(200).nullable(),
    undoReceipt: p.json<UndoReceipt>().nullable(),
  },
});
export type Import = InferEntity<typeof Import>;
