import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileChecks } from '../verification/intake/file-checks.js';
import { verificationView } from '../verification/verification-view.js';
import { filePage } from './file-page.js';
import { PublicCertificates } from './public-certificates.js';
import { verdictOf } from './verdict.js';
import type { Frame } from './verification-page.js';

/** Verifies the file of a form. Nothing of it is kept. */
@Injectable()
export class FilePages {
  constructor(
    private readonly checks: FileChecks,
    private readonly certificates: PublicCertificates,
  ) {}

  /** Throws `invalid-request` without a file, and the codes of files that are refused. */
  async verified(request: FastifyRequest, reply: FastifyReply, frame: Frame): Promise<string> {
    const verification = await this.checks.check(request, reply);
    const signed = verification.credential;
    const withdrawn = signed && (await this.certificates.withdrawnOf(signed.id));
    const { certificate } = verificationView(verification, null, frame.language);
    return filePage(frame, verdictOf(verification, withdrawn), certificate);
  }
}
