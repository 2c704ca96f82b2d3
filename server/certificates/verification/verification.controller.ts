import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../../auth/allow.js';
import { Returns, TakesFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { PublicCertificates } from '../public-page/public-certificates.js';
import { FileChecks } from './intake/file-checks.js';
import { verificationSchema, type VerificationView } from './verification.schemas.js';
import { verificationView } from './verification-view.js';

@Controller('api/certificates/verify')
export class VerificationController {
  constructor(
    private readonly checks: FileChecks,
    private readonly certificates: PublicCertificates,
  ) {}

  /** The signed content of a PDF or JSON file, and whether it holds. The file is not kept. */
  @Post()
  @HttpCode(200)
  @Allow('signed-in')
  @TakesFile(z.object({}))
  @Returns(verificationSchema)
  async verify(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerificationView> {
    const found = await this.checks.check(request, reply);
    const isRevoked = found.verdict === 'revoked';
    const withdrawn = isRevoked ? await this.certificates.withdrawnOf(found.credential.id) : null;
    return verificationView(found, withdrawn?.state === 'replaced' ? withdrawn : null, languageOf(request));
  }
}
