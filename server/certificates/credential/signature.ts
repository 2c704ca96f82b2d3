import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import type { DidDocument } from '../identity/did-document.js';
import { documentLoader } from './document-loader.js';

/** What signs: never leaves the process, and is never logged. */
export interface OpenKey {
  did: string;
  /** What follows `#`. */
  name: string;
  publicKeyMultibase: string;
  secretKeyMultibase: string;
}

const noSigner = documentLoader([]);

/**
 * Signs a document by eddsa-rdfc-2022. Fails when a term is defined by none of its contexts, rather than leave it out
 * of what is signed.
 */
export async function sign<Document extends object>(
  document: Document,
  key: OpenKey,
  at: Date,
): Promise<Document & { proof: object }> {
  const { did, name, publicKeyMultibase, secretKeyMultibase } = key;
  const id = `${did}#${name}`;
  const pair = await multikey.from({ type: 'Multikey', id, controller: did, publicKeyMultibase, secretKeyMultibase });
  const suite = new DataIntegrityProof({ cryptosuite, signer: pair.signer(), date: at });
  return issue({ credential: document, suite, documentLoader: noSigner, now: at });
}

/** Whether one of these signers signed exactly this, and it holds at that instant. Says nothing of revocation. */
export async function isSignedBy(document: object, signer: DidDocument, now: Date): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential: document,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader([signer]),
    now,
    checkStatus: () => Promise.resolve({ verified: true }),
  });
  return verified;
}

/** A new pair of keys, to be sealed at once. */
export async function newKeyPair(): Promise<{ publicKeyMultibase: string; secretKeyMultibase: string }> {
  const { publicKeyMultibase, secretKeyMultibase } = await multikey.generate({});
  if (secretKeyMultibase === undefined) throw new Error('a new pair of keys has no secret key');
  return { publicKeyMultibase, secretKeyMultibase };
}
