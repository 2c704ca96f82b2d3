import { Module } from '@nestjs/common';
import { InstallationSecret } from '../shared/installation-secret.js';
import { CredentialIssue } from './credential-issue.js';
import { DidController } from './identity/did.controller.js';
import { KeyRemoval } from './identity/key-removal.js';
import { SignaturesController } from './identity/signatures.controller.js';
import { SigningKeys } from './identity/signing-keys.js';
import { NightlyLists } from './status/nightly-lists.js';
import { StatusLists } from './status/status-lists.js';
import { VerificationController } from './verification/verification.controller.js';
import { Verifier } from './verification/verifier.js';

@Module({
  controllers: [DidController, SignaturesController, VerificationController],
  providers: [CredentialIssue, InstallationSecret, KeyRemoval, NightlyLists, SigningKeys, StatusLists, Verifier],
})
export class CertificatesModule {}
