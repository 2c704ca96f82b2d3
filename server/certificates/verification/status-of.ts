import type { SignedCredential } from '../credential/credential.schemas.js';
import { isSignedBy } from '../credential/signature.js';
import { isRevoked, type SignedStatusList, statusListSchema } from '../status/status-list-credential.js';
import type { ReasonCode } from './reason-texts.js';
import type { KnownSigner, VerificationSources } from './sources.js';

type UnknownStatus = Extract<ReasonCode, `status-${string}`>;

/**
 * Whether a certificate was revoked, by its signer's own list. The library would answer “verified” for a revoked one,
 * and ignore half of what follows: each of these is checked here, and anything missing leaves the status unknown.
 */
export async function statusOf(
  { credentialStatus, issuer }: Pick<SignedCredential, 'credentialStatus' | 'issuer'>,
  { document }: KnownSigner,
  sources: Pick<VerificationSources, 'statusList'>,
  now: Date,
): Promise<'current' | 'revoked' | UnknownStatus> {
  const url = credentialStatus.statusListCredential;
  const list = readList(await sources.statusList(url));
  if (list === null) return 'status-missing';
  const { statusPurpose, encodedList } = list.credentialSubject;
  if (list.issuer !== issuer.id || list.id !== url) return 'status-issuer';
  if (statusPurpose !== credentialStatus.statusPurpose) return 'status-purpose';
  if (new Date(list.validUntil) <= now || new Date(list.validFrom) > now) return 'status-over';
  if (!(await isSignedBy(list, document, now))) return 'status-signature';
  if (credentialStatus.id !== `${url}#${credentialStatus.statusListIndex}`) return 'status-index';
  try {
    return (await isRevoked(encodedList, Number(credentialStatus.statusListIndex))) ? 'revoked' : 'current';
  } catch {
    return 'status-index';
  }
}

function readList(text: string | null): SignedStatusList | null {
  if (text === null) return null;
  try {
    return statusListSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
