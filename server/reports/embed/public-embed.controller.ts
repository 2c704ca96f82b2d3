import { Controller, Get, Logger, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { readLinkCode } from '../../shared/codes/link-code.js';
import { ReturnsFile } from '../../shared/described.js';
import { withoutCodes } from '../../shared/guessing/without-codes.js';
import { languageOf } from '../../shared/language.js';
import { embedPage, endedPage, sentenceOf } from './embed-page.js';
import { OpenEmbeds } from './open-embeds.js';
import { sendEmbed } from './send-embed.js';

const logger = new Logger('Reports');

/** One figure of a published report, in a page of the association's site: HTML, without JavaScript, without a cookie. */
@Controller('embed')
export class PublicEmbedController {
  constructor(private readonly embeds: OpenEmbeds) {}

  /** 410 for what is shown no more, which says so; 404 for a code that nobody made. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [code, language] = [readLinkCode(typed), languageOf(request)];
    try {
      const opened = await this.embeds.read(request.ip, code);
      if (typeof opened === 'string') {
        const status = opened === 'busy' ? 429 : 404;
        return sendEmbed(reply, { language, status, html: sentenceOf(language, opened), origins: [] });
      }
      const { shown, standing, origins, language: told } = opened;
      if (typeof shown !== 'string')
        return sendEmbed(reply, { language: told, status: 200, html: embedPage(shown, standing, told), origins });
      sendEmbed(reply, { language: told, status: 410, html: endedPage(shown, standing, told), origins });
    } catch (error) {
      logger.error(withoutCodes(error, [typed, code]));
      sendEmbed(reply, { language, status: 500, html: sentenceOf(language, 'broken'), origins: [] });
    }
  }
}
