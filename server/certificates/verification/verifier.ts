import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { StatusLists } from '../status/status-lists.js';
import { attachedCredential } from './attached-credential.js';
import { type Verification, verifyCredential } from './verify-credential.js';

/** Verifies what somebody brings by what this installation knows: its own keys and lists. Keeps nothing of it. */
@Injectable()
export class Verifier {
  constructor(
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** A certificate in PDF, or its JSON. */
  async verify(file: Uint8Array): Promise<Verification> {
    const found = attachedCredential(file);
    if (typeof found === 'string') return { verdict: 'invalid', reason: found, credential: null };
    const sources = {
      signer: (did: string) => this.keys.signerOf(did),
      statusList: (url: string) => this.lists.signedAt(url),
    };
    return verifyCredential(found, sources, this.clock.now());
  }
}
