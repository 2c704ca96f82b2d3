import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { languageOf } from '../shared/language.js';
import {
  type BeginRun,
  beginRunSchema,
  type RunView,
  runViewSchema,
  type RunViews,
  runViewsSchema,
} from './allocation.schemas.js';
import {
  type SuggestionQuery,
  suggestionQuerySchema,
  type SuggestionViews,
  suggestionViewsSchema,
} from './suggestions/suggestions.schemas.js';
import { type DryRunView, dryRunSchema } from './runs/dry-run.schemas.js';
import { DryRuns } from './runs/dry-runs.js';
import { AllocationRuns } from './runs/allocation-runs.js';
import { SuggestionList } from './suggestions/suggestion-list.js';

/** Proposals for rebalancing volunteers. Nobody is assigned by any of this. */
@Controller('api/allocation')
export class AllocationController {
  constructor(
    private readonly runs: AllocationRuns,
    private readonly list: SuggestionList,
    private readonly dryRuns: DryRuns,
  ) {}

  /** Begins, and answers at once. */
  @Post('runs')
  @HttpCode(202)
  @Allow('proposals.work-out')
  @Returns(runViewSchema, 202)
  begin(
    @CurrentCaller() caller: Caller,
    @Body({ schema: beginRunSchema }) asked: BeginRun,
    @Req() request: FastifyRequest,
  ): Promise<RunView> {
    return this.runs.begin(caller, asked, languageOf(request));
  }

  /** What a run would propose; nothing is kept. */
  @Post('dry-runs')
  @HttpCode(200)
  @Allow('proposals.work-out')
  @Returns(dryRunSchema)
  tryOut(@CurrentCaller() caller: Caller, @Body({ schema: beginRunSchema }) asked: BeginRun): Promise<DryRunView> {
    return this.dryRuns.workOut(caller, asked);
  }

  @Get('runs')
  @Allow('proposals.read')
  @Returns(runViewsSchema)
  latest(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<RunViews> {
    return this.runs.latest(caller, languageOf(request));
  }

  /** How far it is. */
  @Get('runs/:id')
  @Allow('proposals.read')
  @Returns(runViewSchema)
  view(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<RunView> {
    return this.runs.view(caller, id, languageOf(request));
  }

  /** Stops it: what earlier runs proposed stands. */
  @Delete('runs/:id')
  @Allow('proposals.work-out')
  @Returns(runViewSchema)
  cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<RunView> {
    return this.runs.cancel(caller, id, languageOf(request));
  }

  /** What was proposed for a week. */
  @Get('suggestions')
  @Allow('proposals.read')
  @Returns(suggestionViewsSchema)
  suggestions(
    @CurrentCaller() caller: Caller,
    @Query({ schema: suggestionQuerySchema }) query: SuggestionQuery,
    @Req() request: FastifyRequest,
  ): Promise<SuggestionViews> {
    return this.list.read(caller, query, languageOf(request));
  }
}
