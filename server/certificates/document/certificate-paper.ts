import { Injectable } from '@nestjs/common';
import { coverageOfFonts } from '../../paper/coverage.js';
import { Paper } from '../../paper/paper.js';
import type { Standard } from '../../paper/typeset.js';
import { certificateDraft, type CertificateToPrint } from './certificate-draft.js';
import { type PrintableContent, printableContent } from './printable-content.js';

export interface PrintedCertificate {
  pdf: Buffer;
  pages: number;
  /** What was left out, to be said to whoever asked. */
  dropped: PrintableContent['dropped'];
}

@Injectable()
export class CertificatePaper {
  constructor(private readonly paper: Paper) {}

  /** Throws `letters-not-printed`, `picture-unusable` and what `Paper.made` throws. */
  async made(asked: CertificateToPrint, standard: Standard = 'a-3a'): Promise<PrintedCertificate> {
    const { content, dropped } = printableContent(asked.content, coverageOfFonts());
    return { ...(await this.paper.made(await certificateDraft({ ...asked, content }), standard)), dropped };
  }
}
