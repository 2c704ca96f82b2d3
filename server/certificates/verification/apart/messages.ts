import type { KnownSigner } from '../sources.js';
import type { Verification } from '../verify-credential.js';

/** What crosses between the server and the process that reads files of strangers: plain values only. */
export type ToChecker =
  | { kind: 'file'; bytes: Uint8Array; now: Date }
  | { kind: 'signer'; signer: KnownSigner | null }
  | { kind: 'list'; list: string | null };

export type FromChecker =
  | { kind: 'signer'; did: string }
  | { kind: 'list'; url: string }
  | { kind: 'found'; found: Verification }
  | { kind: 'failed'; message: string };
