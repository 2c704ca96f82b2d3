import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { AbilityAnswers } from './ability-answers.js';
import {
  type AnswerAbilities,
  answerAbilitiesSchema,
  type AnsweredAbilities,
  answeredAbilitiesSchema,
  type ConfirmationQuery,
  confirmationQuerySchema,
  type ConfirmationQueue,
  confirmationQueueSchema,
  type UndoAnswer,
  undoAnswerSchema,
  type UndoneAnswer,
  undoneAnswerSchema,
} from './confirmations.schemas.js';
import { WaitingAbilities } from './waiting-abilities.js';

@Controller('api/confirmations')
export class ConfirmationsController {
  constructor(
    private readonly waiting: WaitingAbilities,
    private readonly answers: AbilityAnswers,
  ) {}

  /** What people say of themselves and nobody looked at yet, or what was answered lately. */
  @Get()
  @Allow('abilities.confirm')
  @Returns(confirmationQueueSchema)
  read(
    @CurrentCaller() caller: Caller,
    @Query({ schema: confirmationQuerySchema }) query: ConfirmationQuery,
    @Req() request: FastifyRequest,
  ): Promise<ConfirmationQueue> {
    return this.waiting.read(caller, query, languageOf(request));
  }

  /** Confirms, or sends a word back. */
  @Post()
  @HttpCode(200)
  @Allow('abilities.confirm')
  @Returns(answeredAbilitiesSchema)
  answer(
    @CurrentCaller() caller: Caller,
    @Body({ schema: answerAbilitiesSchema }) asked: AnswerAbilities,
  ): Promise<AnsweredAbilities> {
    return this.answers.answer(caller, asked);
  }

  @Post('undo')
  @HttpCode(200)
  @Allow('abilities.confirm')
  @Returns(undoneAnswerSchema)
  undo(@CurrentCaller() caller: Caller, @Body({ schema: undoAnswerSchema }) asked: UndoAnswer): Promise<UndoneAnswer> {
    return this.answers.undo(caller, asked);
  }
}
