import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { OwnMissions } from './own-missions.js';
import {
  type OwnMissionsQuery,
  ownMissionsQuerySchema,
  type OwnMissionsView,
  ownMissionsViewSchema,
} from './own-missions.schemas.js';
import { OwnSignUp } from './own-sign-up.js';

/** Missions for the caller: worked out for them alone, kept nowhere; they come of their own accord. */
@Controller('api/allocation/own/missions')
export class OwnMissionsController {
  constructor(
    private readonly missions: OwnMissions,
    private readonly signUp: OwnSignUp,
  ) {}

  /** Open dates of the next weeks, the best first; what does not fit, and why. */
  @Get()
  @Allow('own-proposals.read')
  @Returns(ownMissionsViewSchema)
  read(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ownMissionsQuerySchema }) { have }: OwnMissionsQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnMissionsView> {
    return this.missions.read(caller, have ?? null, languageOf(request));
  }

  /** « I can come. » It is then among the caller's times. */
  @Post(':slotId')
  @HttpCode(200)
  @Allow('own-proposals.write')
  @Returns(ownMissionsViewSchema)
  async come(
    @CurrentCaller() caller: Caller,
    @Param('slotId', idOrNothing) slotId: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnMissionsView> {
    await this.signUp.come(caller, slotId);
    return this.missions.read(caller, null, languageOf(request));
  }
}
