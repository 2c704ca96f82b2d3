import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { CertificateContent } from '../content.schemas.js';
import type { CountedRow } from '../making/counted-activity.js';
import { revocationCategories } from './certificate-life.schemas.js';

export const certificateStates = ['waiting', 'valid', 'replaced', 'revoked', 'refused', 'erased'] as const;

/**
 * One certificate: what was chosen, what it says for good, and what became of it. Once erased nothing stays but that
 * there was one.
 */
export const Certificate = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Whose time it is; null once erased. */
    personId: p.uuid().index().nullable(),
    state: p.enum([...certificateStates]),
    /** `LDQ-2026-7K4QX-11` */
    number: p.string().length(40).nullable(),
    language: p.enum(['fr', 'en']).nullable(),
    /** Shared by those that were asked together, one for each language. */
    pairId: p.uuid().nullable(),
    /** The issue for many that it came from. */
    batchId: p.uuid().index().nullable(),
    choices: p.json<Record<string, unknown>>().nullable(),
    /** While waiting: what the signatory is asked to approve. Once issued: what is printed, for good. */
    content: p.json<CertificateContent>().nullable(),
    /** The activities it counts, as they were. */
    rows: p.json<CountedRow[]>().nullable(),
    /** Exactly the bytes that were signed. */
    credential: p.text().nullable(),
    /** `urn:uuid:…` */
    credentialId: p.string().length(60).index().nullable(),
    /** Address of the list and the place where revoking it sets a bit. */
    statusUrl: p.string().length(500).nullable(),
    statusIndex: p.integer().nullable(),
    /** First and last day of its time. */
    fromDay: p.date().nullable(),
    toDay: p.date().nullable(),
    signatoryId: p.uuid().nullable(),
    askedAt: p.datetime().nullable(),
    issuedAt: p.datetime().nullable(),
    /** Who approved in the signatory's name; null when the signatory did so once for all. */
    approvedById: p.uuid().nullable(),
    approvedAt: p.datetime().nullable(),
    /** Why not, in the words of who refused. */
    refusal: p.text().nullable(),
    refusedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
    revocation: p.enum([...revocationCategories]).nullable(),
    replacesId: p.uuid().nullable(),
    replacedById: p.uuid().nullable(),
    /** Since when an activity that it counts is no longer what it says. */
    toReplaceSince: p.datetime().nullable(),
    erasedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'number'] }],
});
export type Certificate = InferEntity<typeof Certificate>;
