import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

/** `full`: all that the paper shows; `status`: number, association, month and whether it stands. */
export const linkLevels = ['full', 'status'] as const;
export const revocationCategories = ['error', 'fraud', 'name', 'other'] as const;

export const certificateLinkViewSchema = z.object({
  id: z.uuid(),
  /** As typed on the page of verification, four signs at a time. */
  code: z.string(),
  address: z.string(),
  level: z.enum(linkLevels),
  /** First day it no longer opens; null: no end. */
  expiresOn: z.iso.date().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
  /** Neither stopped nor over. */
  isOpen: z.boolean(),
  /** How many times somebody opened it. */
  openings: z.int(),
  /** Stands on the paper, in its code. */
  isPrinted: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** Another one, which this one replaces or is replaced by. */
const otherSchema = z.object({ id: z.uuid(), number: z.string().nullable() });

const certificateFactsSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  /** `waiting`: for the signatory. */
  state: z.enum(['waiting', 'valid', 'replaced', 'revoked', 'refused']),
  /** Made to be looked at: it certifies nothing. */
  isSpecimen: z.boolean(),
  language: z.enum(['fr', 'en']),
  /** The same for those asked together in two languages. */
  pairId: z.uuid().nullable(),
  /** First and last day of its time. */
  from: z.iso.date(),
  to: z.iso.date(),
  personSeconds: z.int(),
  missions: z.array(z.string()),
  signatory: z.object({ id: z.uuid(), name: z.string(), function: z.string() }),
  askedAt: z.iso.datetime(),
  issuedAt: z.iso.datetime().nullable(),
  /** Why it was refused, in the words of who did. */
  refusal: z.string().nullable(),
  revocation: z.object({ category: z.enum(revocationCategories), at: z.iso.datetime() }).nullable(),
  replaces: otherSchema.nullable(),
  replacedBy: otherSchema.nullable(),
  /** Since when an activity that it counts is no longer what it says; null: all are. */
  toReplaceSince: z.iso.datetime().nullable(),
});

/** As its holder sees it. */
export const ownCertificateSchema = certificateFactsSchema.extend({ links: z.array(certificateLinkViewSchema) });

/** The latest first. */
export const ownCertificatesSchema = z.object({ certificates: z.array(ownCertificateSchema) });

/** As those who issue see it. */
export const certificateViewSchema = certificateFactsSchema.extend({
  person: z.object({ id: z.uuid(), name: z.string() }),
  /** What the person wrote of their role. */
  role: z
    .object({
      title: z.string(),
      responsibilities: z.string().nullable(),
      autonomy: z.string().nullable(),
      isConfirmed: z.boolean(),
    })
    .nullable(),
  /** In the signatory's name, when this one was looked at. */
  approvedAt: z.iso.datetime().nullable(),
});

export const certificatesQuerySchema = z.strictObject({
  state: z.enum(['waiting', 'valid', 'replaced', 'revoked', 'refused']).optional(),
  /** Only those that no longer say what their activities are. */
  toReplace: z.stringbool().optional(),
  personId: z.uuid().optional(),
  /** Those after this one, as a page before said. */
  after: z.uuid().optional(),
});

/** The latest first, fifty at a time. */
export const certificatesPageSchema = z.object({
  certificates: z.array(certificateViewSchema),
  /** What to ask for the next ones; null at the end. */
  next: z.uuid().nullable(),
  /** Of all that the caller may see. */
  waiting: z.int(),
  toReplace: z.int(),
});

/** What became of one certificate, the oldest first. */
export const certificateHistorySchema = z.object({
  acts: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Null: the programme itself, or somebody who has gone. */
      by: z.string().nullable(),
      act: z.enum([
        'ask',
        'issue',
        'approve',
        'refuse',
        'revoke',
        'replace',
        'mark',
        'link-make',
        'link-rotate',
        'link-stop',
      ]),
    }),
  ),
});

/** `confirmsRole`: what the person wrote of their role is so. */
export const approvalSchema = z.strictObject({ confirmsRole: z.boolean().default(false) });

export const refusalSchema = z.strictObject({ reason: lineSchema(500) });

export const revocationSchema = z.strictObject({ category: z.enum(revocationCategories) });

export const newLinkSchema = z.strictObject({
  level: z.enum(linkLevels),
  expiresOn: z.iso.date().nullable().default(null),
});

/** For a CV. */
export const certificateCvSchema = z.object({
  /** To paste. */
  line: z.string(),
  /** Opens LinkedIn with the certificate filled in. */
  linkedIn: z.string(),
});
