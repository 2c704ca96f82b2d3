import { Body, Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { holderOf } from '../../summaries/holder.js';
import {
  type AskedPreview,
  askedPreviewSchema,
  type CertificateOptions,
  certificateOptionsSchema,
  type OptionsQuery,
  optionsQuerySchema,
} from '../choices.schemas.js';
import { CertificatePreview } from './certificate-preview.js';
import { OfferedChoices } from './offered-choices.js';

@Controller('api/me/certificates')
export class CertificateChoicesController {
  constructor(
    private readonly offered: OfferedChoices,
    private readonly preview: CertificatePreview,
  ) {}

  /** What the caller may put on a certificate, from validated time of the days from `from` to before `to`. */
  @Get('options')
  @Allow('own-certificates.read')
  @Returns(certificateOptionsSchema)
  options(
    @CurrentCaller() caller: Caller,
    @Query({ schema: optionsQuerySchema }) query: OptionsQuery,
    @Req() request: FastifyRequest,
  ): Promise<CertificateOptions> {
    return this.offered.options(
      holderOf(caller),
      { from: query.from ?? null, to: query.to ?? null },
      languageOf(request),
    );
  }

  /** The paper as it would be issued now: a PDF that says it is a preview. Nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Allow('own-certificates.write')
  @ReturnsFile('application/pdf')
  async see(
    @CurrentCaller() caller: Caller,
    @Body({ schema: askedPreviewSchema }) asked: AskedPreview,
  ): Promise<StreamableFile> {
    const { pdf } = await this.preview.made(holderOf(caller), asked);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'inline; filename="preview.pdf"' });
  }
}
