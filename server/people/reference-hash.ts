import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The key of one organisation's hashes, so that two organisations' hashes cannot be compared. */
export function referenceKey(secret: Uint8Array, organisationId: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, organisationId, 'sillage person reference', 32)));
}

/** Without the key, nobody can tell from the hash whether a name or an address is known. Base64url, 43 characters. */
export function referenceHash(key: KeyObject, source: string, reference: string): string {
  return createHmac('sha256', key).update(`${source}\u0000${reference}`).digest('base64url');
}

/** Short numbers are everybody's; a name is compared as a name. */
const TELLING = /^(?=.*\d).{5,}$/su;

/** The same whatever the source; null for a reference that would say nothing of who it is. */
export function sharedHash(key: KeyObject, reference: string): string | null {
  return TELLING.test(reference) ? referenceHash(key, '', reference) : null;
}
