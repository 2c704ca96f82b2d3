import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import { Clock } from '../../shared/clock.js';
import type { Holder } from '../../summaries/holder.js';
import type { AskedPreview } from '../choices.schemas.js';
import type { PrintedCertificate } from '../document/certificate-paper.js';
import { CertificateContents } from './certificate-contents.js';
import { CertificatePapers } from './certificate-papers.js';

/** A certificate as it would be issued now. */
@Injectable()
export class CertificatePreview {
  constructor(
    private readonly contents: CertificateContents,
    private readonly organisations: Organisations,
    private readonly papers: CertificatePapers,
    private readonly clock: Clock,
  ) {}

  /** Throws what `CertificateContents.content` and `CertificatePaper.made` throw. */
  async made(holder: Holder, { language, choices }: AskedPreview): Promise<PrintedCertificate> {
    const { isDemo: isSpecimen } = await this.organisations.byId(holder.organisationId);
    const issuedAt = this.clock.now();
    const number = await this.contents.newNumber(holder, issuedAt);
    const { content } = await this.contents.content(holder, choices, { language, number, issuedAt, isSpecimen });
    const { organisationId } = holder;
    return this.papers.made({ organisationId, content, credential: null, code: null, level: choices.link });
  }
}
