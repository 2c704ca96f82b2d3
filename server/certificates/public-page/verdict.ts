import type { Certificate } from '../life/certificate.entity.js';
import type { ReasonCode } from '../verification/reason-texts.js';
import type { Verification } from '../verification/verify-credential.js';

/** What the registry knows of a certificate that is in force no more. */
export interface Withdrawn {
  state: 'replaced' | 'revoked';
  /** The number of the one that replaces it; null when nobody knows it. */
  number: string | null;
  /** `YYYY-MM-DD` in the association’s zone; null when nobody knows it. */
  day: string | null;
  category: NonNullable<Certificate['revocation']> | null;
}

/** What is said of a certificate. */
export type Verdict =
  | { kind: 'valid' }
  | { kind: 'replaced'; number: string | null }
  | { kind: 'revoked'; day: string | null; category: Withdrawn['category'] }
  | { kind: 'status-unknown' | 'invalid'; reason: ReasonCode };

/**
 * Valid only by the signature and the list of revoked ones, never because the registry says so; what the registry knows
 * can only take validity away, and says why.
 */
export function verdictOf({ verdict, reason }: Verification, withdrawn: Withdrawn | null): Verdict {
  if (withdrawn?.state === 'replaced') return { kind: 'replaced', number: withdrawn.number };
  if (withdrawn) return { kind: 'revoked', day: withdrawn.day, category: withdrawn.category };
  if (verdict === 'valid') return { kind: 'valid' };
  if (verdict === 'revoked') return { kind: 'revoked', day: null, category: null };
  return { kind: verdict, reason };
}
