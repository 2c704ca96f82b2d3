import { type SignedCredential, signedCredentialSchema } from '../credential/credential.schemas.js';
import { isSignedBy } from '../credential/signature.js';
import type { ReasonCode } from './reason-texts.js';
import type { KnownSigner, VerificationSources } from './sources.js';
import { statusOf } from './status-of.js';

/**
 * `valid`: signed, unchanged and not revoked. `status-unknown`: signed and unchanged, but whether it was revoked
 * cannot be told. `revoked`, `invalid`: what they say.
 */
export type Verification =
  | { verdict: 'valid'; reason: null; credential: SignedCredential }
  | { verdict: 'revoked' | 'status-unknown'; reason: ReasonCode; credential: SignedCredential }
  | { verdict: 'invalid'; reason: ReasonCode; credential: null };

/** A certificate is some kilobytes. */
const LARGEST = 512 * 1024;

/** Never `valid` unless everything was checked. The signature comes first: a forgery hears nothing of revocation. */
export async function verifyCredential(
  bytes: Uint8Array,
  sources: VerificationSources,
  now: Date,
): Promise<Verification> {
  const credential = readCredential(bytes);
  if (typeof credential === 'string') return invalid(credential);
  const signer = await sources.signer(credential.issuer.id);
  if (!signer) return invalid('issuer-unknown');
  const fault = (await signatureFault(credential, signer, now)) ?? datesFault(credential, now);
  if (fault !== null) return invalid(fault);
  const status = await statusOf(credential, signer, sources, now);
  if (status === 'current') return { verdict: 'valid', reason: null, credential };
  if (status === 'revoked') return { verdict: 'revoked', reason: 'revoked', credential };
  return { verdict: 'status-unknown', reason: status, credential };
}

const invalid = (reason: ReasonCode): Verification => ({ verdict: 'invalid', reason, credential: null });

function readCredential(bytes: Uint8Array): SignedCredential | 'not-json' | 'not-a-certificate' {
  if (bytes.byteLength > LARGEST) return 'not-a-certificate';
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'not-json';
  }
  const parsed = signedCredentialSchema.safeParse(read);
  return parsed.success ? parsed.data : 'not-a-certificate';
}

async function signatureFault(
  credential: SignedCredential,
  { document, removedKeys }: KnownSigner,
  now: Date,
): Promise<ReasonCode | null> {
  const { verificationMethod } = credential.proof;
  if (removedKeys.some((name) => verificationMethod === `${document.id}#${name}`)) return 'key-removed';
  if (!document.assertionMethod.includes(verificationMethod)) return 'key-unknown';
  // Dates have their own sentences.
  const { validFrom, validUntil } = credential;
  const within = new Date(validUntil ?? Math.max(now.getTime(), new Date(validFrom).getTime()));
  return (await isSignedBy(credential, document, within)) ? null : 'changed';
}

function datesFault({ validFrom, validUntil }: SignedCredential, now: Date): ReasonCode | null {
  if (new Date(validFrom) > now) return 'not-yet-valid';
  return validUntil !== undefined && new Date(validUntil) <= now ? 'over' : null;
}
