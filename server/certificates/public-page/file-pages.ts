import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.js';
import { FileVerifier } from '../verification/apart/file-verifier.js';
import { verificationView } from '../verification/verification-view.js';
import { FileIntake } from './file-intake.js';
import { filePage } from './file-page.js';
import { PublicCertificates } from './public-certificates.js';
import { verdictOf } from './verdict.js';
import type { Frame } from './verification-page.js';

/** Verifies the file of a form. Nothing of it is kept. */
@Injectable()
export class FilePages {
  constructor(
    private readonly intake: FileIntake,
    private readonly verifier: FileVerifier,
    private readonly certificates: PublicCertificates,
  ) {}

  /** Throws `invalid-request` without a file, and the codes of files that are refused. */
  async verified(request: FastifyRequest, frame: Frame): Promise<string> {
    const file = await this.intake.take(request);
    if (file.byteLength === 0) throw new AppError('invalid-request', { faults: 'file' });
    const verification = await this.verifier.verify(file);
    const signed = verification.credential;
    const withdrawn = signed && (await this.certificates.withdrawnOf(signed.id));
    const { certificate } = verificationView(verification, null, frame.language);
    return filePage(frame, verdictOf(verification, withdrawn), certificate);
  }
}
