import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { languageOf } from '../shared/language.js';
import { DecisionUndos } from './decision-undo.js';
import { Decisions } from './decisions.js';
import { ValidationQueue } from './queue.js';
import {
  type Decide,
  decideSchema,
  type Decision,
  decisionSchema,
  type DecisionUndo,
  decisionUndoSchema,
  type Queue,
  type QueueQuery,
  queueQuerySchema,
  queueSchema,
} from './validation.schemas.js';

@Controller('api/validation')
export class ValidationController {
  constructor(
    private readonly queue: ValidationQueue,
    private readonly decisions: Decisions,
    private readonly undos: DecisionUndos,
  ) {}

  /** What waits for a decision, what is unusual first. */
  @Get()
  @Allow('hours.validate')
  @Returns(queueSchema)
  read(
    @CurrentCaller() caller: Caller,
    @Query({ schema: queueQuerySchema }) query: QueueQuery,
    @Req() request: FastifyRequest,
  ): Promise<Queue> {
    return this.queue.read(caller, query, languageOf(request));
  }

  /** Decides of one activity, of several, or of all that a filter shows; `dryRun` tells first how many. */
  @Post('decisions')
  @HttpCode(200)
  @Allow('hours.validate')
  @Returns(decisionSchema)
  decide(@CurrentCaller() caller: Caller, @Body({ schema: decideSchema }) asked: Decide): Promise<Decision> {
    return this.decisions.decide(caller, asked);
  }

  /** Takes a decision back. */
  @Post('decisions/:id/undo')
  @HttpCode(200)
  @Allow('hours.validate')
  @Returns(decisionUndoSchema)
  undo(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<DecisionUndo> {
    return this.undos.undo(caller, id);
  }
}
