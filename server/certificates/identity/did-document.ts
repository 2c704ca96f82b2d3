/** A public key, as a verifier asks for it. */
export interface VerificationMethod {
  '@context': string;
  id: string;
  type: 'Multikey';
  controller: string;
  publicKeyMultibase: string;
}

export interface DidDocument {
  '@context': [string, string];
  id: string;
  assertionMethod: string[];
  verificationMethod: VerificationMethod[];
}

export interface PublicKey {
  /** What follows `#`. */
  name: string;
  publicKeyMultibase: string;
}

const DID = 'https://www.w3.org/ns/did/v1';
const MULTIKEY = 'https://w3id.org/security/multikey/v1';

/** Who signs and by which keys: every past one too, so that old certificates stay readable. */
export function didDocument(did: string, keys: readonly PublicKey[]): DidDocument {
  const methods = keys.map(({ name, publicKeyMultibase }) => ({
    '@context': MULTIKEY,
    id: `${did}#${name}`,
    type: 'Multikey' as const,
    controller: did,
    publicKeyMultibase,
  }));
  return {
    '@context': [DID, MULTIKEY],
    id: did,
    assertionMethod: methods.map(({ id }) => id),
    verificationMethod: methods,
  };
}

/** The name under which an https address lets a verifier find `/o/{slug}/did.json`. */
export function didOfWeb(publicUrl: string, slug: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter(Boolean);
  return ['did:web', encodeURIComponent(host), ...path, 'o', slug].join(':');
}

/** A key that is its own name: for what is only a specimen. */
export function didOfKey(publicKeyMultibase: string): string {
  return `did:key:${publicKeyMultibase}`;
}
