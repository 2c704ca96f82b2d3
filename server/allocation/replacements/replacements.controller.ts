import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { ReplacementCalls } from './replacement-calls.js';
import { ReplacementList } from './replacement-list.js';
import {
  type RecordCall,
  recordCallSchema,
  type ReplacementsView,
  replacementsViewSchema,
} from './replacements.schemas.js';

/** Who can come to one date when somebody is missing. Nobody is expected before they said yes. */
@Controller('api/allocation/replacements')
export class ReplacementsController {
  constructor(
    private readonly list: ReplacementList,
    private readonly calls: ReplacementCalls,
  ) {}

  /** People who said yes to suggestions and fit, the best first; who was asked, and who would fit but for one thing. */
  @Get(':slotId')
  @Allow('replacements.read')
  @Returns(replacementsViewSchema)
  read(@CurrentCaller() caller: Caller, @Param('slotId', idOrNothing) slotId: string): Promise<ReplacementsView> {
    return this.list.read(caller, slotId);
  }

  /** Somebody is rung; what they said. A yes makes their place. */
  @Post(':slotId/calls')
  @HttpCode(200)
  @Allow('replacements.write')
  @Returns(replacementsViewSchema)
  record(
    @CurrentCaller() caller: Caller,
    @Param('slotId', idOrNothing) slotId: string,
    @Body({ schema: recordCallSchema }) said: RecordCall,
  ): Promise<ReplacementsView> {
    return this.calls.record(caller, slotId, said);
  }
}
