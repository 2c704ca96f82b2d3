import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import {
  type SummaryMailAsked,
  summaryMailAskedSchema,
  summaryMailSchema,
  type SummaryMailView,
} from './by-mail.schemas.js';
import { OwnSummaryMail } from './own-summary-mail.js';

@Controller('api/me/summary-mail')
export class ByMailController {
  constructor(private readonly own: OwnSummaryMail) {}

  /** What the caller asked for, and their last summary. */
  @Get()
  @Allow('own-summary-mail.write')
  @Returns(summaryMailSchema)
  read(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<SummaryMailView> {
    return this.own.read(caller, languageOf(request));
  }

  /** Asks for a summary by mail, or for none. */
  @Put()
  @Allow('own-summary-mail.write')
  @Returns(summaryMailSchema)
  async ask(
    @CurrentCaller() caller: Caller,
    @Body({ schema: summaryMailAskedSchema }) asked: SummaryMailAsked,
    @Req() request: FastifyRequest,
  ): Promise<SummaryMailView> {
    await this.own.ask(caller, asked);
    return this.own.read(caller, languageOf(request));
  }
}
