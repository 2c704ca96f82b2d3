import type { DidDocument } from '../identity/did-document.js';

export interface KnownSigner {
  /** With every key that is still trusted. */
  document: DidDocument;
  /** Names of keys that somebody else may have had. */
  removedKeys: readonly string[];
}

/** What is known here: nothing is asked of a network. */
export interface VerificationSources {
  signer(did: string): Promise<KnownSigner | null>;
  /** The signed list at that address, as it is served. */
  statusList(url: string): Promise<string | null>;
}
