import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { OutcomeEntries } from './outcome-entries.js';
import {
  type EnteredOutcome,
  enteredOutcomeSchema,
  type OutcomeDay,
  outcomeDayAskedSchema,
  outcomeDaySchema,
  type OutcomeEntry,
  outcomeEntrySchema,
} from './outcomes.schemas.js';

@Controller('api/outcomes')
export class OutcomesController {
  constructor(private readonly entries: OutcomeEntries) {}

  /** One thing weighed or counted, entered by hand. */
  @Post()
  @Allow('outcomes.write')
  @Returns(enteredOutcomeSchema, 201)
  enter(
    @CurrentCaller() caller: Caller,
    @Body({ schema: outcomeEntrySchema }) entry: OutcomeEntry,
    @Req() request: FastifyRequest,
  ): Promise<EnteredOutcome> {
    return this.entries.enter(caller, entry, languageOf(request));
  }

  @Get()
  @Allow('outcomes.write')
  @Returns(outcomeDaySchema)
  ofDay(
    @CurrentCaller() caller: Caller,
    @Query({ schema: outcomeDayAskedSchema }) { day }: { day?: string },
  ): Promise<OutcomeDay> {
    return this.entries.ofDay(caller, day ?? null);
  }
}
