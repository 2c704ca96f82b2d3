import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import {
  type EnteredOwn,
  enteredOwnSchema,
  type OwnChoices,
  ownChoicesSchema,
  type OwnEntry,
  ownEntrySchema,
} from './log.schemas.js';
import { OwnLog } from './own-log.js';

@Controller('api/me/log')
export class LogController {
  constructor(private readonly log: OwnLog) {}

  /** Missions to choose from, and what the caller usually notes. */
  @Get()
  @Allow('own-activity.log')
  @Returns(ownChoicesSchema)
  choices(@CurrentCaller() caller: Caller): Promise<OwnChoices> {
    return this.log.choices(caller);
  }

  /** Notes one activity of the caller's own; a coordinator validates it. */
  @Post()
  @Allow('own-activity.log')
  @Returns(enteredOwnSchema, 201)
  enter(
    @CurrentCaller() caller: Caller,
    @Body({ schema: ownEntrySchema }) entry: OwnEntry,
    @Req() request: FastifyRequest,
  ): Promise<EnteredOwn> {
    return this.log.enter(caller, entry, languageOf(request));
  }
}
