import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Config } from '../../shared/config.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { DecisionList } from './decision-list.js';
import {
  type AnsweredView,
  answeredSchema,
  type Decide,
  type Decided,
  decidedSchema,
  decideSchema,
  type DecisionQuery,
  decisionQuerySchema,
  type DecisionViews,
  decisionViewsSchema,
  type Opened,
  openedSchema,
  type PossiblePeople,
  possiblePeopleSchema,
  type TypeAnswer,
  typeAnswerSchema,
} from './decisions.schemas.js';
import { PossiblePeopleList } from './possible-people.js';
import { SuggestionDecisions } from './suggestion-decisions.js';
import { SuggestionOpenings } from './suggestion-openings.js';
import { TypedAnswers } from './typed-answers.js';

/** A named person decides about each suggestion, its reasons read first. */
@Controller('api/allocation')
export class DecisionsController {
  constructor(
    private readonly openings: SuggestionOpenings,
    private readonly decisions: SuggestionDecisions,
    private readonly list: DecisionList,
    private readonly people: PossiblePeopleList,
    private readonly answers: TypedAnswers,
    private readonly config: Config,
  ) {}

  /** The caller opened the reasons. */
  @Post('suggestions/:id/opening')
  @HttpCode(200)
  @Allow('proposals.decide')
  @Returns(openedSchema)
  open(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<Opened> {
    return this.openings.open(caller, id);
  }

  /** Who else could be asked. */
  @Get('suggestions/:id/others')
  @Allow('proposals.decide')
  @Returns(possiblePeopleSchema)
  others(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<PossiblePeople> {
    return this.people.read(caller, id);
  }

  /** Of one suggestion at a time: many at once are never accepted. */
  @Post('suggestions/:id/decision')
  @HttpCode(200)
  @Allow('proposals.decide')
  @Returns(decidedSchema)
  decide(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: decideSchema }) said: Decide,
    @Req() request: FastifyRequest,
  ): Promise<Decided> {
    const origin = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return this.decisions.decide(caller, id, said, origin);
  }

  /** Who decided what, about the dates of a week. */
  @Get('decisions')
  @Allow('proposals.read')
  @Returns(decisionViewsSchema)
  trail(
    @CurrentCaller() caller: Caller,
    @Query({ schema: decisionQuerySchema }) { week }: DecisionQuery,
  ): Promise<DecisionViews> {
    return this.list.read(caller, week);
  }

  /** Types in what somebody said by telephone. */
  @Post('invitations/:id/answer')
  @HttpCode(200)
  @Allow('proposals.decide')
  @Returns(answeredSchema)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: typeAnswerSchema }) said: TypeAnswer,
  ): Promise<AnsweredView> {
    return this.answers.type(caller, id, said);
  }
}
