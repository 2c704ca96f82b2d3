import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { StatusLists } from '../status/status-lists.js';
import { attachedCredential } from './attached-credential.js';
import type { VerificationSources } from './sources.js';
import { type Verification, verifyCredential } from './verify-credential.js';

/** Verifies what somebody brings by what this installation knows: its own keys and lists. Keeps nothing of it. */
@Injectable()
export class Verifier {
  readonly sources: VerificationSources = {
    signer: (did) => this.keys.signerOf(did),
    statusList: (url) => this.lists.signedAt(url),
  };

  constructor(
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** A certificate in PDF, or its JSON. */
  async verify(file: Uint8Array): Promise<Verification> {
    const found = attachedCredential(file);
    if (typeof found === 'string') return { verdict: 'invalid', reason: found, credential: null };
    return verifyCredential(found, this.sources, this.clock.now());
  }
}
