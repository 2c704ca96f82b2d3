import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyPageMayAsk } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { readEditionNumber } from '../editions/edition-number.js';
import { numberForm, numberPage } from './number-page.js';
import { publicTexts } from './public-texts.js';
import { ReportVisits } from './report-visits.js';
import { sendBroken, sendReport, sendSentence } from './send-report.js';

/** Whether a report still holds, for whoever has its number, for ever. */
@Controller('r')
export class NumbersController {
  constructor(private readonly visits: ReportVisits) {}

  /** A number to type. */
  @Get()
  @Allow('public')
  @ReturnsFile('text/html')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = languageOf(request);
    sendReport(reply, language, 200, numberForm(language));
  }

  /** A typed number leads to its page. */
  @Post()
  @Allow('public')
  @AnyPageMayAsk()
  @ReturnsFile('text/html')
  typed(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = languageOf(request);
    const text = (body as { number?: unknown } | null)?.number;
    const number = typeof text === 'string' ? readEditionNumber(text) : null;
    if (number === null)
      return sendReport(reply, language, 422, numberForm(language, publicTexts[language].notANumber));
    void reply.code(303).header('cache-control', 'no-store').header('location', `/r/${number}?lang=${language}`).send();
  }

  /** Valid, corrected (what, when) or withdrawn; nothing of what it says. */
  @Get(':number')
  @Allow('public')
  @ReturnsFile('text/html')
  async show(
    @Param('number') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [number, language] = [readEditionNumber(typed), languageOf(request)];
    try {
      const found = await this.visits.check(request.ip, number);
      if (typeof found === 'string') sendSentence(reply, language, found);
      else sendReport(reply, language, 200, numberPage(language, found));
    } catch (error) {
      sendBroken(reply, language, error, [typed, number]);
    }
  }
}
