import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  LEFT_OUT,
  type LeftOut,
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

  /** The paper as it would be issued now: a PDF that says it is a preview. Nothing is kept. What it goes without is in a header. */
  @Post('preview')
  @HttpCode(200)
  @Allow('own-certificates.write')
  @ReturnsFile('application/pdf')
  async see(
    @CurrentCaller() caller: Caller,
    @Body({ schema: askedPreviewSchema }) asked: AskedPreview,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { pdf, dropped } = await this.preview.made(holderOf(caller), asked);
    const language = languageOf(request);
    const leftOut: LeftOut = dropped.map(({ field, pictures }) => ({ field: field[language], pictures }));
    if (leftOut.length > 0) void reply.header(LEFT_OUT, encodeURIComponent(JSON.stringify(leftOut)));
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'inline; filename="preview.pdf"' });
  }
}
