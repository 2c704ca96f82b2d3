import type { CredentialContent } from '../../../server/certificates/credential/credential-content.js';
import type { SignedCredential } from '../../../server/certificates/credential/credential.schemas.js';
import { newKeyPair, type OpenKey, sign } from '../../../server/certificates/credential/signature.js';
import { unsignedCredential } from '../../../server/certificates/credential/unsigned-credential.js';
import { didDocument, didOfKey } from '../../../server/certificates/identity/did-document.js';
import { ENTRIES, unsignedStatusList } from '../../../server/certificates/status/status-list-credential.js';
import type { VerificationSources } from '../../../server/certificates/verification/sources.js';
import { type Verification, verifyCredential } from '../../../server/certificates/verification/verify-credential.js';
import { contentOf, countedUuids, ISSUED } from './contents.js';

export const LIST = 'https://lanterne.example/o/lanterne/status/1';
export const NOW = new Date(ISSUED.getTime() + 3_600_000);

/** One association’s key and list in memory. What a test sets is what a verifier finds. */
export class SigningDesk {
  readonly bits = new Uint8Array(ENTRIES / 8);
  readonly removedKeys: string[] = [];
  readonly lists = new Map<string, string>();
  readonly #draw = countedUuids();

  private constructor(readonly key: OpenKey) {}

  /** `did:key` when it has no address. */
  static async open(did?: string): Promise<SigningDesk> {
    const pair = await newKeyPair();
    const name = did === undefined ? pair.publicKeyMultibase : 'key-2026';
    const desk = new SigningDesk({ did: did ?? didOfKey(pair.publicKeyMultibase), name, ...pair });
    await desk.tellStatus();
    return desk;
  }

  issue(content: CredentialContent = contentOf(), index = 5, listUrl = LIST): Promise<SignedCredential> {
    const issuer = { ...content.issuer, did: this.key.did };
    const unsigned = unsignedCredential({ ...content, issuer }, { listUrl, index }, this.#draw);
    return sign(unsigned, this.key, content.issuedAt) as Promise<SignedCredential>;
  }

  revoke(index: number): Promise<void> {
    const byte = Math.floor(index / 8);
    this.bits[byte] = (this.bits[byte] ?? 0) | (0x80 >> (index % 8));
    return this.tellStatus();
  }

  /** Signs the list anew, with what a test makes of it. */
  async tellStatus(spoil: (list: Record<string, unknown>) => object = (list) => list, at = ISSUED): Promise<void> {
    const list = await unsignedStatusList({ url: LIST, did: this.key.did }, this.bits, at);
    this.lists.set(LIST, JSON.stringify(await sign(spoil(list), this.key, at)));
  }

  get sources(): VerificationSources {
    const document = didDocument(this.key.did, this.removedKeys.includes(this.key.name) ? [] : [this.key]);
    return {
      signer: async (did) => (did === this.key.did ? { document, removedKeys: this.removedKeys } : null),
      statusList: async (url) => this.lists.get(url) ?? null,
    };
  }

  verify(credential: unknown, now = NOW): Promise<Verification> {
    return verifyCredential(Buffer.from(JSON.stringify(credential)), this.sources, now);
  }
}
