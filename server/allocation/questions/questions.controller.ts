import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { OthersInLine } from './others.js';
import {
  type Others,
  type OthersQuery,
  othersQuerySchema,
  othersSchema,
  type WhyNot,
  type WhyNotQuery,
  whyNotQuerySchema,
  whyNotSchema,
} from './questions.schemas.js';
import { type WhatIf, type WhatIfAnswer, whatIfAnswerSchema, whatIfSchema } from './trying.schemas.js';
import { WhatIfs } from './what-if.js';
import { WhyNots } from './why-not.js';

/** What one asks of a plan. Nothing of it is kept, and nothing changes. */
@Controller('api/allocation')
export class QuestionsController {
  constructor(
    private readonly whyNots: WhyNots,
    private readonly others: OthersInLine,
    private readonly whatIfs: WhatIfs,
  ) {}

  /** Why somebody is not proposed for a date. The first question about a week may take seconds. */
  @Get('why-not')
  @Allow('proposals.read')
  @Returns(whyNotSchema)
  whyNot(@CurrentCaller() caller: Caller, @Query({ schema: whyNotQuerySchema }) query: WhyNotQuery): Promise<WhyNot> {
    return this.whyNots.answer(caller, query);
  }

  /** Who else could have been proposed there, and why they came lower. */
  @Get('others')
  @Allow('proposals.read')
  @Returns(othersSchema)
  lower(@CurrentCaller() caller: Caller, @Query({ schema: othersQuerySchema }) query: OthersQuery): Promise<Others> {
    return this.others.read(caller, query.suggestion);
  }

  /** What would be otherwise if some things were. */
  @Post('what-if')
  @HttpCode(200)
  @Allow('proposals.read')
  @Returns(whatIfAnswerSchema)
  whatIf(@CurrentCaller() caller: Caller, @Body({ schema: whatIfSchema }) asked: WhatIf): Promise<WhatIfAnswer> {
    return this.whatIfs.answer(caller, asked);
  }
}
