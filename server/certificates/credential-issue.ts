import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../shared/clock.js';
import { unsignedCredentialSchema } from './credential/credential.schemas.js';
import type { CredentialContent, StatusPlace } from './credential/credential-content.js';
import { sign } from './credential/signature.js';
import { unsignedCredential } from './credential/unsigned-credential.js';
import { type Signer, SigningKeys } from './identity/signing-keys.js';
import { StatusLists } from './status/status-lists.js';

/** All but what only the signer knows. */
export type ContentToSign = Omit<CredentialContent, 'isSpecimen' | 'issuedAt' | 'issuer'> & {
  issuer: Omit<CredentialContent['issuer'], 'did'>;
};

export interface IssuedCredential {
  /** Exactly what is attached to the paper, and kept. */
  bytes: Buffer;
  /** `urn:uuid:…` */
  id: string;
  issuedAt: Date;
  keyId: string;
  /** Where revoking it sets a bit. */
  place: StatusPlace;
  isSpecimen: boolean;
}

/** The one place where a certificate is signed. */
@Injectable()
export class CredentialIssue {
  constructor(
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /**
   * `issuedAt`: as the paper says it, never later than now. Throws `certificate-address-needed`: only a specimen is
   * signed without a public address.
   */
  async issue(
    organisation: Signer,
    content: ContentToSign,
    issuedAt: Date = this.clock.now(),
  ): Promise<IssuedCredential> {
    const key = await this.keys.current(organisation);
    const place = await this.lists.take(organisation, key);
    const isSpecimen = organisation.isDemo;
    const issuer = { ...content.issuer, did: key.did };
    const unsigned = unsignedCredential({ ...content, issuer, issuedAt, isSpecimen }, place, randomUUID);
    const credential = await sign(unsignedCredentialSchema.parse(unsigned), this.keys.open(key), issuedAt);
    const bytes = Buffer.from(`${JSON.stringify(credential, null, 2)}\n`);
    return { bytes, id: credential.id, issuedAt, keyId: key.id, place, isSpecimen };
  }
}
