import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Step } from '../../answers/answer-pace.js';
import { type AnsweredPage, MailedPages } from '../../answers/mailed-pages.js';
import { Allow } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { AnswerDesk } from './answer-desk.js';
import { AnswerDoor, type OpenedInvitation } from './answer-door.js';
import { type AnswerFrame, shutPage } from './answer-page.js';

/** The page of a mail that suggests a mission: HTML, without JavaScript, without an account, without a cookie. */
@Controller('answer')
export class AnswerController {
  constructor(
    private readonly door: AnswerDoor,
    private readonly desk: AnswerDesk,
    private readonly pages: MailedPages,
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
    then: (frame: AnswerFrame, opened: OpenedInvitation) => Promise<AnsweredPage>,
  ): Promise<void> {
    const nobody = { house: '', slug: '', name: '' };
    await this.pages.reply(
      { step, code, request, reply },
      {
        open: (asked) => this.door.open(asked),
        shut: (language, shown, why) => shutPage({ ...nobody, language, code: shown }, why),
        show: (language, shown, opened) => {
          const { name: house, slug } = opened.organisation;
          return then({ language, code: shown, house, slug, name: opened.person.name }, opened);
        },
      },
    );
  }
}

const fields = (body: unknown): Record<string, unknown> =>
  (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
