import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { OwnComments } from './own-comments.js';
import { OwnProposalsDesk } from './own-proposals.js';
import {
  type AnswerProposal,
  answerProposalSchema,
  type OwnProposals,
  ownProposalsSchema,
  type WriteComment,
  writeCommentSchema,
} from './own-proposals.schemas.js';

/** What was suggested to the caller and why, or why nothing was. Nobody else's name is in any of it. */
@Controller('api/allocation/own')
export class OwnProposalsController {
  constructor(
    private readonly desk: OwnProposalsDesk,
    private readonly comments: OwnComments,
  ) {}

  @Get('proposals')
  @Allow('own-proposals.read')
  @Returns(ownProposalsSchema)
  read(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<OwnProposals> {
    return this.desk.read(caller, languageOf(request));
  }

  /** Yes or no. Once everybody concerned said yes, the date is among the caller's times. */
  @Post('proposals/:id/answer')
  @HttpCode(200)
  @Allow('own-proposals.write')
  @Returns(ownProposalsSchema)
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: answerProposalSchema }) said: AnswerProposal,
    @Req() request: FastifyRequest,
  ): Promise<OwnProposals> {
    await this.desk.answer(caller, id, said);
    return this.desk.read(caller, languageOf(request));
  }

  /** What the caller thinks of the rules, or of one suggestion. */
  @Post('comments')
  @HttpCode(200)
  @Allow('own-proposals.write')
  @Returns(ownProposalsSchema)
  async comment(
    @CurrentCaller() caller: Caller,
    @Body({ schema: writeCommentSchema }) written: WriteComment,
    @Req() request: FastifyRequest,
  ): Promise<OwnProposals> {
    await this.comments.write(caller, written);
    return this.desk.read(caller, languageOf(request));
  }
}
