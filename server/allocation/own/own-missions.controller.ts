import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
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
  ): Promise<OwnMissionsView> {
    return this.missions.read(caller, have ?? null);
  }

  /** « I can come. » It is then among the caller's times. */
  @Post(':slotId')
  @HttpCode(200)
  @Allow('own-proposals.write')
  @Returns(ownMissionsViewSchema)
  async come(@CurrentCaller() caller: Caller, @Param('slotId', idOrNothing) slotId: string): Promise<OwnMissionsView> {
    await this.signUp.come(caller, slotId);
    return this.missions.read(caller, null);
  }
}
