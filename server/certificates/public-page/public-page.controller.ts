import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyPageMayAsk } from '../../auth/allow.js';
import { AppError } from '../../shared/app-error.js';
import { ReturnsFile } from '../../shared/described.js';
import { type Language, languageOf } from '../../shared/language.js';
import { readLinkCode } from '../../shared/codes/link-code.js';
import { certificatePage } from './certificate-page.js';
import { FilePages } from './file-pages.js';
import { pageLook } from './page-look.js';
import { pageTexts } from './page-texts.js';
import { sendBroken, sendBusy, sendPage } from './send-page.js';
import { typedCode } from './typed-code.js';
import { addressOf, formPage, sentencePage } from './verification-page.js';
import { Visits } from './visits.js';

/** Where a stranger checks a certificate: HTML, without JavaScript, without an account, without a cookie. */
@Controller('v')
export class PublicPageController {
  constructor(
    private readonly visits: Visits,
    private readonly files: FilePages,
  ) {}

  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(pageLook);
  }

  /** A code to type, or a file to send. */
  @Get()
  @Allow('public')
  @ReturnsFile('text/html')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = languageOf(request);
    sendPage(reply, language, 200, formPage({ language, code: null }));
  }

  /** The certificate behind a code. Unknown, stopped, too old and erased: the same answer, 404. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') typed: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [code, language] = [readLinkCode(typed), languageOf(request)];
    try {
      const opened = await this.visits.visit(request.ip, code, request.method === 'GET');
      if (opened === 'busy') sendBusy(reply, language);
      else if (opened === 'unknown') sendPage(reply, language, 404, sentencePage({ language, code: null }, opened));
      else sendPage(reply, language, 200, certificatePage({ language, code }, opened));
    } catch (error) {
      sendBroken(reply, language, error, [typed, code]);
    }
  }

  /** A typed code leads to its page; a file, PDF or JSON, is verified, shown and forgotten. */
  @Post()
  @Allow('public')
  @AnyPageMayAsk()
  @ReturnsFile('text/html')
  async verify(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(request);
    if (!request.isMultipart()) return this.#goTo((body as { code?: unknown } | null)?.code, language, reply);
    try {
      sendPage(reply, language, 200, await this.files.verified(request, reply, { language, code: null }));
    } catch (error) {
      if (!(error instanceof AppError)) return sendBroken(reply, language, error, []);
      if (error.code === 'certificate-files-often') return sendBusy(reply, language);
      const isMissing = error.code === 'invalid-request';
      const fault = isMissing ? pageTexts[language].noFile : error.sentence(language);
      sendPage(reply, language, isMissing ? 422 : error.status, formPage({ language, code: null }, fault));
    }
  }

  #goTo(typed: unknown, language: Language, reply: FastifyReply): void {
    const found = typedCode(typed);
    if ('code' in found)
      return void reply
        .code(303)
        .header('cache-control', 'no-store')
        .header('location', addressOf({ language, code: found.code }))
        .send();
    sendPage(reply, language, 422, formPage({ language, code: null }, pageTexts[language][found.fault]));
  }
}
