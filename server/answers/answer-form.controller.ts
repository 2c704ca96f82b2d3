import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { Allow } from '../auth/allow.js';
import { Clock } from '../shared/clock.js';
import { ReturnsFile } from '../shared/described.js';
import { languageOf } from '../shared/language.js';
import { sendPlain } from '../shared/plain-reply.js';
import { AnswerForms, type Opened, type OpenedForm } from './answer-forms.js';
import { AnswerPace, type Step } from './answer-pace.js';
import { formLook } from './form-look.js';
import { addressOf, formPage, type Frame, sentencePage } from './form-page.js';
import { newPage, readSentForm } from './sent-form.js';

/** Pages of the answer form: HTML, without JavaScript, without an account, without a cookie. */
@Controller('a')
export class AnswerFormController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly pace: AnswerPace,
    private readonly clock: Clock,
  ) {}

  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(formLook);
  }

  /** The questions of a campaign, or a sentence that says why there are none. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = frameOf(code, request);
    const opened = await this.#opened('page', frame, request, reply);
    if (!opened) return;
    const page = this.#newPage();
    send(reply, frame, 200, formPage(frame, opened, readSentForm({ page }, opened.campaign).sent));
  }

  /** One answered form. Sending the same page twice counts once. */
  @Post(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async answer(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const frame = frameOf(code, request);
    const opened = await this.#opened('answer', frame, request, reply);
    if (!opened) return;
    const { sent, missing } = readSentForm(body, opened.campaign);
    const isTooOld = this.forms.isTooOld(sent.page);
    if (missing.length > 0 || isTooOld) {
      const again = isTooOld ? { ...sent, page: this.#newPage() } : sent;
      return send(reply, frame, 422, formPage(frame, opened, again, missing.length > 0 ? 'missing' : 'tooOld'));
    }
    await this.forms.send(opened, sent);
    void reply.code(303).header('location', addressOf(frame, '/thanks').replace('&amp;', '&')).send();
  }

  @Get(':code/thanks')
  @Allow('public')
  @ReturnsFile('text/html')
  thanks(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = frameOf(code, request);
    send(reply, frame, 200, sentencePage(frame, 'thanks'));
  }

  /** The open form; else the sentence that replaces it was sent. */
  async #opened(step: Step, frame: Frame, { ip }: FastifyRequest, reply: FastifyReply): Promise<OpenedForm | null> {
    if (!this.pace.allows(step, ip)) {
      void reply.header('retry-after', '600');
      send(reply, frame, 429, sentencePage(frame, 'busy'));
      return null;
    }
    const opened = await this.forms.open(frame.code);
    if (opened.state === 'open') return opened;
    send(reply, frame, STATUS[opened.state], refusal(frame, opened));
    return null;
  }

  #newPage(): string {
    return newPage(this.clock.now(), randomBytes(18).toString('base64url'));
  }
}

const STATUS = { dead: 404, coming: 200, over: 410, closed: 410 } as const;

function refusal(frame: Frame, opened: Exclude<Opened, { state: 'open' }>): string {
  if (opened.state === 'dead') return sentencePage(frame, 'dead');
  const house = opened.organisation;
  if (opened.state !== 'coming') return sentencePage(frame, 'closed', { house });
  const locale = frame.language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = new Date(opened.campaign.fromDay).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return sentencePage(frame, 'coming', { house, day: frame.language === 'fr' ? day.replace(/^1 /, '1er ') : day });
}

function frameOf(code: string, request: FastifyRequest): Frame {
  const isKiosk = (request.query as { kiosk?: unknown }).kiosk === '1';
  return { code: code.slice(0, 40), language: languageOf(request), isKiosk };
}

const send = (reply: FastifyReply, { language }: Frame, status: number, html: string): void =>
  sendPlain(reply, { language, status, html, referrer: 'same-origin' });
