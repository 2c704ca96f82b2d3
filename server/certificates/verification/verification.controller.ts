import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../../auth/allow.js';
import { Returns, TakesFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { FileVerifier } from './apart/file-verifier.js';
import { sentFile } from './sent-file.js';
import { verificationSchema, type VerificationView } from './verification.schemas.js';
import { verificationView } from './verification-view.js';

const MEGABYTES = 10;

@Controller('api/certificates/verify')
export class VerificationController {
  constructor(private readonly verifier: FileVerifier) {}

  /** The signed content of a PDF or JSON file, and whether it holds. The file is not kept. */
  @Post()
  @HttpCode(200)
  @Allow('signed-in')
  @TakesFile(z.object({}))
  @Returns(verificationSchema)
  async verify(@Req() request: FastifyRequest): Promise<VerificationView> {
    return verificationView(await this.verifier.verify(await sentFile(request, MEGABYTES)), languageOf(request));
  }
}
