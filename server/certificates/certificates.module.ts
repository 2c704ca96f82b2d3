import { Module } from '@nestjs/common';
import { PaperModule } from '../paper/paper.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { InstallationSecret } from '../shared/installation-secret.js';
import { SummariesModule } from '../summaries/summaries.module.js';
import { CredentialIssue } from './credential-issue.js';
import { CertificatePaper } from './document/certificate-paper.js';
import { DidController } from './identity/did.controller.js';
import { KeyRemoval } from './identity/key-removal.js';
import { SignaturesController } from './identity/signatures.controller.js';
import { SigningKeys } from './identity/signing-keys.js';
import { CertificateChoicesController } from './making/certificate-choices.controller.js';
import { CertificateContents } from './making/certificate-contents.js';
import { CertificatePapers } from './making/certificate-papers.js';
import { CertificatePreview } from './making/certificate-preview.js';
import { CertificateRows } from './making/certificate-rows.js';
import { KeptSignatory } from './making/kept-signatory.js';
import { OfferedChoices } from './making/offered-choices.js';
import { PaperLooks } from './making/paper-looks.js';
import { BatchPeople } from './life/batch-people.js';
import { BatchRun } from './life/batch-run.js';
import { CertificateApproval } from './life/certificate-approval.js';
import { CertificateAsking } from './life/certificate-asking.js';
import { CertificateBatches } from './life/certificate-batches.js';
import { CertificateEnding } from './life/certificate-ending.js';
import { CertificateFilesController } from './life/certificate-files.controller.js';
import { CertificateFiles } from './life/certificate-files.js';
import { CertificateLinks } from './life/certificate-links.js';
import { CertificateLists } from './life/certificate-lists.js';
import { CertificateSigning } from './life/certificate-signing.js';
import { CertificatesController } from './life/certificates.controller.js';
import { CertificateWithdrawal } from './life/certificate-withdrawal.js';
import { ChangedCertificates } from './life/changed-certificates.js';
import { ErasedCertificates } from './life/erased-certificates.js';
import { ManyController } from './life/many.controller.js';
import { OwnCertificatesController } from './life/own-certificates.controller.js';
import { WithdrawalController } from './life/withdrawal.controller.js';
import { publicPageProviders } from './public-page/providers.js';
import { PublicPageController } from './public-page/public-page.controller.js';
import { NightlyLists } from './status/nightly-lists.js';
import { StatusLists } from './status/status-lists.js';
import { VerificationController } from './verification/verification.controller.js';
import { Verifier } from './verification/verifier.js';

@Module({
  imports: [PaperModule, PeopleModule, QueryFilesModule, SettingsModule, SummariesModule],
  controllers: [
    CertificateChoicesController,
    DidController,
    PublicPageController,
    SignaturesController,
    VerificationController,
    OwnCertificatesController,
    ManyController,
    CertificatesController,
    CertificateFilesController,
    WithdrawalController,
  ],
  providers: [
    BatchPeople,
    BatchRun,
    CertificateApproval,
    CertificateBatches,
    CertificateAsking,
    CertificateContents,
    CertificateEnding,
    CertificateFiles,
    CertificateLinks,
    CertificateLists,
    CertificatePaper,
    CertificatePapers,
    CertificatePreview,
    CertificateRows,
    CertificateSigning,
    CertificateWithdrawal,
    ChangedCertificates,
    ErasedCertificates,
    KeptSignatory,
    OfferedChoices,
    PaperLooks,
    CredentialIssue,
    InstallationSecret,
    KeyRemoval,
    NightlyLists,
    SigningKeys,
    StatusLists,
    Verifier,
    ...publicPageProviders,
  ],
})
export class CertificatesModule {}
