import '@fastify/multipart';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../../auth/allow.js';
import { AppError } from '../../shared/app-error.js';
import { Returns, TakesFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { verificationSchema, type VerificationView } from './verification.schemas.js';
import { verificationView } from './verification-view.js';
import { Verifier } from './verifier.js';

const MEGABYTES = 10;
const LIMITS = { fileSize: MEGABYTES * 1024 * 1024 };

@Controller('api/certificates/verify')
export class VerificationController {
  constructor(private readonly verifier: Verifier) {}

  /** The signed content of a PDF or JSON file, and whether it holds. The file is not kept. */
  @Post()
  @HttpCode(200)
  @Allow('signed-in')
  @TakesFile(z.object({}))
  @Returns(verificationSchema)
  async verify(@Req() request: FastifyRequest): Promise<VerificationView> {
    return verificationView(await this.verifier.verify(await sentFile(request)), languageOf(request));
  }
}

async function sentFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError('invalid-request', { faults: 'multipart/form-data' });
  const tooLarge = new AppError('certificate-file-too-large', { megabytes: MEGABYTES });
  try {
    const sent = await request.file({ limits: LIMITS });
    if (!sent) throw new AppError('invalid-request', { faults: 'file' });
    const bytes = await sent.toBuffer();
    // Cut off at its last piece, it does not say so by itself.
    if (sent.file.truncated) throw tooLarge;
    return bytes;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code, message } = error as { code?: string; message?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge;
    throw new AppError('request-unreadable', {}, { faults: [message ?? 'multipart/form-data'] });
  }
}
