import { Controller, Get, HttpCode, Logger, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyPageMayAsk } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { withoutCodes } from '../../shared/guessing/without-codes.js';
import { languageOf } from '../../shared/language.js';
import { sendPlain } from '../../shared/plain-reply.js';
import { Recipients } from './recipients.js';
import { type Act, askingPage, brokenPage, donePage } from './report-mail-page.js';

const LONGEST = 60;
const logger = new Logger('ReportMails');

/** Where a mailed report is accepted and stopped: HTML, without JavaScript, without an account, without a cookie. */
@Controller('report-mail')
export class ReportMailController {
  constructor(private readonly recipients: Recipients) {}

  @Get(':code/accept')
  @Allow('public')
  @ReturnsFile('text/html')
  askToAccept(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(reply, request, askingPage(beginningOf(code), 'accept', languageOf(request)));
  }

  @Post(':code/accept')
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  accept(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(code, 'accept', request, reply);
  }

  @Get(':code/stop')
  @Allow('public')
  @ReturnsFile('text/html')
  askToStop(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(reply, request, askingPage(beginningOf(code), 'stop', languageOf(request)));
  }

  /** By the button of the page, or by the mail program itself, which may be a page of another address (RFC 8058). */
  @Post(':code/stop')
  @AnyPageMayAsk()
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  stop(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(code, 'stop', request, reply);
  }

  async #answer(code: string, act: Act, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.recipients.answer(code, act === 'accept' ? 'accepted' : 'stopped');
      send(reply, request, donePage(beginningOf(code), act, languageOf(request)));
    } catch (error) {
      logger.error(withoutCodes(error, [code]));
      send(reply, request, brokenPage(beginningOf(code), act, languageOf(request)), 500);
    }
  }
}

/** By whole signs: half of one has no address. */
const beginningOf = (code: string): string => Array.from(code).slice(0, LONGEST).join('');

function send(reply: FastifyReply, request: FastifyRequest, html: string, status = 200): void {
  sendPlain(reply, { status, language: languageOf(request), html, referrer: 'same-origin', isUnlisted: true });
}
