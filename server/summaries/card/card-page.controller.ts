import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { AnswerPace } from '../../answers/answer-pace.js';
import { Allow } from '../../auth/allow.js';
import { normalCode } from '../../auth/secrets.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { OwnLog } from '../log/own-log.js';
import { OwnSummaries } from '../own-summaries.js';
import { CardEntries } from './card-entries.js';
import { cardLook } from './card-look.js';
import { cardTexts } from './card-texts.js';
import { codePage, logPage, notedPage, sentBeforePage } from './log-pages.js';
import { CardDoor, type OpenedCard } from './opened-card.js';
import type { Frame } from './page-frame.js';
import { sendBusy, sendPage, sendRefusal } from './send-page.js';
import { entryOf, fieldOf, isTooOld, newDraft, readSentEntry, type SentEntry } from './sent-entry.js';
import { summaryPage } from './summary-page.js';

/** How long one place that opened too many pages waits, s. */
const WINDOW = 600;

/** Pages of a card: HTML, without JavaScript, without an account, without a cookie. */
@Controller('card')
export class CardPageController {
  constructor(
    private readonly door: CardDoor,
    private readonly log: OwnLog,
    private readonly entries: CardEntries,
    private readonly summaries: OwnSummaries,
    private readonly pace: AnswerPace,
    private readonly clock: Clock,
  ) {}

  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(cardLook);
  }

  /** Where the code is typed. */
  @Get()
  @Allow('public')
  @ReturnsFile('text/html')
  type(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = languageOf(request);
    sendPage(reply, language, 200, codePage({ language, code: null, association: '' }));
  }

  /** What was photographed. */
  @Get(':code')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened(code, request, reply, (frame, card) => this.#form(frame, card, null));
  }

  /** What was typed. */
  @Post()
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async open(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened(fieldOf(body, 'code'), request, reply, (frame, card) => this.#form(frame, card, null));
  }

  /** Notes one activity. Sending the same page twice counts once. */
  @Post('log')
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async enter(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened(fieldOf(body, 'code'), request, reply, (frame, card) =>
      this.#enter(frame, card, readSentEntry(body)),
    );
  }

  @Post('summary')
  @HttpCode(200)
  @Allow('public')
  @ReturnsFile('text/html')
  async summary(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#opened(fieldOf(body, 'code'), request, reply, async (frame, { holder, only }) => [
      200,
      summaryPage(frame, await this.summaries.of(holder, {}, frame.language), only),
    ]);
  }

  async #opened(
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
    then: (frame: Frame, card: OpenedCard) => Promise<[status: number, html: string]>,
  ): Promise<void> {
    const asked = languageOf(request);
    if (!this.pace.allows('page', request.ip)) return sendBusy(reply, asked, WINDOW);
    try {
      const card = await this.door.open(code, request.ip);
      const isAsked = (request.query as { lang?: unknown }).lang === asked;
      const language = isAsked ? asked : (card.language ?? asked);
      const [status, html] = await then({ language, code: normalCode(code), association: card.association }, card);
      sendPage(reply, language, status, html);
    } catch (error) {
      sendRefusal(reply, asked, error);
    }
  }

  async #form(frame: Frame, card: OpenedCard, fault: string | null, before?: SentEntry): Promise<[number, string]> {
    const choices = await this.log.choices(card.holder);
    const draft = newDraft(this.clock.now(), randomBytes(16).toString('hex'));
    const sent = before ?? { draft, mission: '', day: '', time: '' };
    const page = logPage(frame, { name: card.name, choices, sent: { ...sent, draft }, fault });
    return [fault === null ? 200 : 422, page];
  }

  async #enter(frame: Frame, card: OpenedCard, sent: SentEntry): Promise<[number, string]> {
    const text = cardTexts[frame.language];
    if (isTooOld(sent.draft, this.clock.now())) return this.#form(frame, card, text.tooOld, sent);
    const entry = entryOf(sent);
    if (typeof entry === 'string') return this.#form(frame, card, text[entry], sent);
    try {
      return [200, notedPage(frame, await this.entries.enter(card, entry, frame.language))];
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      if (error.code === 'idempotency-key-reused') return [200, sentBeforePage(frame)];
      const fault = error.code === 'not-found' ? text.missionMissing : error.sentence(frame.language);
      return this.#form(frame, card, fault, sent);
    }
  }
}
