import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config.js';
import type { LinkLevel } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { CertificatePaper, type PrintedCertificate } from '../document/certificate-paper.js';
import { verificationAddress } from '../verification-address.js';
import { PaperLooks } from './paper-looks.js';

/** What is kept of a certificate, or will be. */
export interface KeptCertificate {
  organisationId: string;
  content: CertificateContent;
  /** Exactly the bytes that were signed; null before: the paper then says that it is a preview. */
  credential: Uint8Array | null;
  /** Of the link that stands on the paper; null: it leads to the page where a code is typed. */
  code: string | null;
  /** What that link shows. */
  level: LinkLevel;
}

/** The paper of a certificate, set from what is kept: the same bytes each time. */
@Injectable()
export class CertificatePapers {
  constructor(
    private readonly looks: PaperLooks,
    private readonly paper: CertificatePaper,
    private readonly config: Config,
  ) {}

  /** Throws what `CertificatePaper.made` throws. */
  async made({ organisationId, content, credential, code, level }: KeptCertificate): Promise<PrintedCertificate> {
    return this.paper.made({
      ...(await this.looks.pictures(organisationId, content.look)),
      colour: content.look.colour,
      content,
      isPreview: credential === null,
      address: verificationAddress(this.config, code ?? undefined),
      level,
      credential,
    });
  }
}
