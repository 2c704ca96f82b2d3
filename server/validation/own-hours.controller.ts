import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { Disputes } from './disputes.js';
import {
  type Dispute,
  disputeSchema,
  type DisputeView,
  disputeViewSchema,
  type OwnRows,
  type OwnRowsQuery,
  ownRowsQuerySchema,
  ownRowsSchema,
} from './validation.schemas.js';

@Controller('api/me')
export class OwnHoursController {
  constructor(private readonly disputes: Disputes) {}

  /** One's own activities, the latest first, with what one said of them and what was answered. */
  @Get('activities')
  @Allow('own-activity.read')
  @Returns(ownRowsSchema)
  own(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ownRowsQuerySchema }) { cursor }: OwnRowsQuery,
  ): Promise<OwnRows> {
    return this.disputes.own(caller, cursor);
  }

  /** Says that one of one's own activities is wrong. */
  @Post('disputes')
  @Allow('own-activity.dispute')
  @Returns(disputeViewSchema, 201)
  dispute(@CurrentCaller() caller: Caller, @Body({ schema: disputeSchema }) dispute: Dispute): Promise<DisputeView> {
    return this.disputes.open(caller, dispute);
  }
}
