import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Step } from '../../answers/answer-pace.js';
import { type AnsweredPage, MailedPages } from '../../answers/mailed-pages.js';
import { Allow } from '../../auth/allow.js';
import { AppError } from '../../shared/app-error.js';
import { ReturnsFile } from '../../shared/described.js';
import type { Language } from '../../shared/language.js';
import { AvailabilityDesk } from './availability-desk.js';
import { readSentWhen, type SentWhen, toldBy } from './sent-when.js';
import { type OpenedWhen, WhenDoor } from './when-door.js';
import { whenLook } from './when-look.js';
import { closedPage, donePage, type Fault, type WhenFrame, whenPage } from './when-page.js';
import { whenTexts } from './when-texts.js';

/** The page of a mail that asks when somebody can come: HTML, without JavaScript, without an account, without a cookie. */
@Controller('when')
export class WhenController {
  constructor(
    private readonly door: WhenDoor,
    private readonly desk: AvailabilityDesk,
    private readonly pages: MailedPages,
  ) {}

  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(whenLook);
  }

  /** Changes nothing: programs that look at the links of a mail must answer for nobody. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened('page', code, request, reply, (frame, opened) => this.#form(frame, opened, null, null));
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
      this.#keep(frame, opened, readSentWhen(body)),
    );
  }

  async #opened(
    step: Step,
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
    then: (frame: WhenFrame, opened: OpenedWhen) => Promise<AnsweredPage>,
  ): Promise<void> {
    const frameOf = (language: Language, shown: string, house = ''): WhenFrame => ({ language, code: shown, house });
    await this.pages.reply(
      { step, code, request, reply },
      {
        open: (asked) => this.door.open(asked),
        shut: (language, shown, why) => closedPage(frameOf(language, shown), why),
        show: (language, shown, opened) => then(frameOf(language, shown, opened.house), opened),
      },
    );
  }

  async #form(
    frame: WhenFrame,
    { about }: OpenedWhen,
    sent: SentWhen | null,
    fault: Fault | null,
  ): Promise<AnsweredPage> {
    const view = await this.desk.view(about, frame.language);
    return [fault === null ? 200 : 422, whenPage(frame, view, sent, fault)];
  }

  async #keep(frame: WhenFrame, opened: OpenedWhen, sent: SentWhen): Promise<AnsweredPage> {
    const view = await this.desk.view(opened.about, frame.language);
    const told = toldBy(sent, view, view.question);
    if (typeof told === 'string') {
      const sentence = whenTexts[frame.language][told];
      return this.#form(frame, opened, sent, { sentence, field: told === 'mostWrong' ? 'most' : null });
    }
    try {
      await this.desk.tell(opened.about, told, { source: 'mail', typedById: null, words: null });
      return [200, donePage(frame, sent.state ?? 'off')];
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      return this.#form(frame, opened, sent, { sentence: error.sentence(frame.language), field: null });
    }
  }
}
