import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyPageMayAsk } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { askingPage, stoppedPage } from './stop-page.js';
import { StoppedMail } from './stopped-mail.js';

const LONGEST = 60;
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Where a summary says that it can be stopped: HTML, without JavaScript, without an account, without a cookie. */
@Controller('stop')
export class StopController {
  constructor(private readonly stopped: StoppedMail) {}

  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  ask(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(reply, request, askingPage(beginningOf(code), languageOf(request)));
  }

  /** By the button of the page, or by the mail program itself, which may be a page of another address (RFC 8058). */
  @Post(':code')
  @AnyPageMayAsk()
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async stop(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.stopped.stop(code);
    send(reply, request, stoppedPage(beginningOf(code), languageOf(request)));
  }
}

/** By whole signs: half of one has no address. */
const beginningOf = (code: string): string => Array.from(code).slice(0, LONGEST).join('');

function send(reply: FastifyReply, request: FastifyRequest, html: string): void {
  void reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('content-language', languageOf(request))
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(html);
}
