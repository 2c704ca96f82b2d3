import { z } from 'zod';

export const verdictSchema = z.enum(['valid', 'replaced', 'revoked', 'status-unknown', 'invalid']);

/** What the signed file says; nothing of it is read before the signature is found good. */
const signedFactsSchema = z.object({
  number: z.string(),
  personName: z.string(),
  organisationName: z.string(),
  title: z.string(),
  achievement: z.string(),
  /** First and last day. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Validated time, exact. */
  personSeconds: z.number().int(),
  results: z.array(z.object({ name: z.string(), value: z.string() })),
  origin: z.string(),
  issuedAt: z.iso.datetime(),
});
export type SignedFacts = z.infer<typeof signedFactsSchema>;

export const verificationSchema = z.object({
  verdict: verdictSchema,
  /** Why it is not valid, in the reader's language. */
  reason: z.object({ code: z.string(), text: z.string() }).nullable(),
  certificate: signedFactsSchema.nullable(),
  /** The number of the one that replaces it, where this installation knows it. */
  replacedBy: z.string().nullable(),
});
export type VerificationView = z.infer<typeof verificationSchema>;

export const signaturesSchema = z.object({
  signatures: z.array(
    z.object({
      name: z.string(),
      signer: z.string(),
      year: z.number().int(),
      createdAt: z.iso.datetime(),
      withdrawnAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type Signatures = z.infer<typeof signaturesSchema>;

export const withdrawnSignatureSchema = z.object({ name: z.string().min(1).max(100) });
export type WithdrawnSignature = z.infer<typeof withdrawnSignatureSchema>;
