import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerPace, type Step } from '../../answers/answer-pace.js';
import { Allow } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { PLAIN_POLICY } from '../../shared/plain-page.js';
import { AnswerDesk } from './answer-desk.js';
import { AnswerDoor, type OpenedInvitation } from './answer-door.js';
import { type AnswerFrame, shutPage } from './answer-page.js';

type Page = [status: number, html: string];

/** The page of a mail that suggests a mission: HTML, without JavaScript, without an account, without a cookie. */
@Controller('answer')
export class AnswerController {
  constructor(
    private readonly door: AnswerDoor,
    private readonly desk: AnswerDesk,
    private readonly pace: AnswerPace,
  ) {}

  /** Changes nothing: programs that look at the links of a mail must answer for nobody. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened('page', code, request, reply, (frame, opened) => this.desk.show(frame, opened));
  }

  @Post(':code')
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async answer(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#opened('answer', code, request, reply, (frame, opened) =>
      this.desk.answer(frame, opened, fields(body)),
    );
  }

  /** No more suggestions, or none for now. */
  @Post(':code/stop')
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async stop(
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#opened('answer', code, request, reply, (frame, opened) => this.desk.stop(frame, opened, fields(body)));
  }

  async #opened(
    step: Step,
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
    then: (frame: AnswerFrame, opened: OpenedInvitation) => Promise<Page>,
  ): Promise<void> {
    const asked = languageOf(request);
    const nobody = { language: asked, code: code.slice(0, 60), house: '', slug: '', name: '' };
    if (!this.pace.allows(step, request.ip)) {
      void reply.header('retry-after', '600');
      return send(reply, nobody, [429, shutPage(nobody, 'busy')]);
    }
    const opened = await this.door.open(code);
    if (!opened) return send(reply, nobody, [404, shutPage(nobody, 'dead')]);
    const isAsked = (request.query as { lang?: unknown }).lang === asked;
    const language = isAsked ? asked : (opened.language ?? asked);
    const { name: house, slug } = opened.organisation;
    const frame = { ...nobody, language, house, slug, name: opened.person.name };
    send(reply, frame, await then(frame, opened));
  }
}

const fields = (body: unknown): Record<string, unknown> =>
  (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;

/** No address with a code leaves; without any referrer, browsers would send the form as if it came from nowhere. */
function send(reply: FastifyReply, { language }: AnswerFrame, [status, html]: Page): void {
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('content-security-policy', PLAIN_POLICY)
    .header('referrer-policy', 'strict-origin')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('cache-control', 'no-store')
    .send(html);
}
