import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import type { Holder } from '../../summaries/holder.js';
import type { AskedPreview } from '../choices.schemas.js';
import { CertificatePaper, type PrintedCertificate } from '../document/certificate-paper.js';
import { verificationAddress } from '../verification-address.js';
import { CertificateContents } from './certificate-contents.js';
import { PaperLook } from './paper-look.js';

/** A certificate as it would be issued now. It has no number of its own and says that it is a preview. */
@Injectable()
export class CertificatePreview {
  constructor(
    private readonly contents: CertificateContents,
    private readonly organisations: Organisations,
    private readonly look: PaperLook,
    private readonly paper: CertificatePaper,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Throws what `CertificateContents.content` and `CertificatePaper.made` throw. */
  async made(holder: Holder, { language, choices }: AskedPreview): Promise<PrintedCertificate> {
    const { isDemo: isSpecimen } = await this.organisations.byId(holder.organisationId);
    const issuedAt = this.clock.now();
    const number = await this.contents.newNumber(holder, issuedAt);
    const made = await this.contents.content(holder, choices, { language, number, issuedAt, isSpecimen });
    return this.paper.made({
      ...(await this.look.of(holder.organisationId, made.signatoryId)),
      content: made.content,
      isPreview: true,
      address: verificationAddress(this.config),
      credential: null,
    });
  }
}
