import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';
import { certificateChoicesSchema, linkLevels } from '../choices.schemas.js';

export const revocationCategories = ['error', 'fraud', 'name', 'other'] as const;

export const certificateActs = [
  'ask',
  'issue',
  'approve',
  // By the only director, for themselves.
  'approve-own',
  'refuse',
  'withdraw',
  'revoke',
  'replace',
  'mark',
  'link-make',
  'link-rotate',
  'link-stop',
  // By somebody else than its holder.
  'open-pdf',
  'open-credential',
] as const;
export type CertificateAct = (typeof certificateActs)[number];

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
export type CertificateLinkView = z.infer<typeof certificateLinkViewSchema>;

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
  /** Why it was refused, in the words of who did; null on one refused: whoever it is about took it back. */
  refusal: z.string().nullable(),
  revocation: z.object({ category: z.enum(revocationCategories), at: z.iso.datetime() }).nullable(),
  replaces: otherSchema.nullable(),
  replacedBy: otherSchema.nullable(),
  /** Since when an activity that it counts is no longer what it says; null: all are. */
  toReplaceSince: z.iso.datetime().nullable(),
});

/** As its holder sees it. */
export const ownCertificateSchema = certificateFactsSchema.extend({ links: z.array(certificateLinkViewSchema) });
export type OwnCertificate = z.infer<typeof ownCertificateSchema>;

/** The latest first. */
export const ownCertificatesSchema = z.object({ certificates: z.array(ownCertificateSchema) });
export type OwnCertificates = z.infer<typeof ownCertificatesSchema>;

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
  /** What the person says of themselves, to be looked at: another spelling of their name, and their day of birth. */
  printedName: z.string().nullable(),
  bornOn: z.iso.date().nullable(),
  /** Of all that it says: whoever approves it tells what they saw. */
  fingerprint: z.string(),
  /** In the signatory's name, when this one was looked at. */
  approvedAt: z.iso.datetime().nullable(),
});
export type CertificateView = z.infer<typeof certificateViewSchema>;

export const certificatesQuerySchema = z.strictObject({
  state: z.enum(['waiting', 'valid', 'replaced', 'revoked', 'refused']).optional(),
  /** Only those that no longer say what their activities are. */
  toReplace: z.stringbool().optional(),
  personId: z.uuid().optional(),
  /** Letters of a name or of a number, whatever case and accents. */
  search: lineSchema(100).optional(),
  /** Those after this one, as a page before said. */
  after: z.uuid().optional(),
});
export type CertificatesQuery = z.infer<typeof certificatesQuerySchema>;

/** The latest first, fifty at a time. */
export const certificatesPageSchema = z.object({
  certificates: z.array(certificateViewSchema),
  /** What to ask for the next ones; null at the end. */
  next: z.uuid().nullable(),
  /** Of all that the caller may see. */
  waiting: z.int(),
  toReplace: z.int(),
});
export type CertificatesPage = z.infer<typeof certificatesPageSchema>;

/** What became of one certificate, the oldest first. */
export const certificateHistorySchema = z.object({
  acts: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Null: the programme itself, or somebody who has gone. */
      by: z.string().nullable(),
      act: z.enum(certificateActs),
    }),
  ),
});
export type CertificateHistory = z.infer<typeof certificateHistorySchema>;

/** In whose name, where the one asked for signs no more and several others do. */
const signatoryInstead = { signatoryId: z.uuid().optional() };

/** `seen`: fingerprint of what was looked at; `confirmsRole`: what the person wrote of their role is so. */
export const approvalSchema = z.strictObject({
  seen: z.string().min(1).max(100),
  confirmsRole: z.boolean().default(false),
  ...signatoryInstead,
});
export type Approval = z.infer<typeof approvalSchema>;

export const refusalSchema = z.strictObject({ reason: lineSchema(500) });
export type Refusal = z.infer<typeof refusalSchema>;

export const revocationSchema = z.strictObject({ category: z.enum(revocationCategories) });
export type Revocation = z.infer<typeof revocationSchema>;

export const newLinkSchema = z.strictObject({
  level: z.enum(linkLevels),
  expiresOn: z.iso.date().nullable().default(null),
});
export type NewLink = z.infer<typeof newLinkSchema>;

/** For a CV. */
export const certificateCvSchema = z.object({
  /** To paste; titles of missions stay as they are. */
  lines: z.object({ fr: z.string(), en: z.string() }),
  /** Opens LinkedIn with the certificate filled in. */
  linkedIn: z.string(),
});
export type CertificateCv = z.infer<typeof certificateCvSchema>;

export const askedCertificateSchema = z.strictObject({ choices: certificateChoicesSchema });
export type AskedCertificate = z.infer<typeof askedCertificateSchema>;

/** Without choices: the same as before. Only its holder may choose again; the languages stay. */
export const replacementSchema = z.strictObject({
  choices: certificateChoicesSchema.optional(),
  ...signatoryInstead,
});
export type Replacement = z.infer<typeof replacementSchema>;
