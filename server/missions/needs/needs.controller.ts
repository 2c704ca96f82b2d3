import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { NeedList } from './need-list.js';
import { NeedWeeks } from './need-week.js';
import { NeedsDesk } from './needs-desk.js';
import {
  type ChangeNeed,
  changeNeedSchema,
  type EndNeed,
  endNeedSchema,
  missionNeedsSchema,
  needChangedSchema,
  needMissionsSchema,
  type NewNeed,
  newNeedSchema,
} from './needs.schemas.js';
import { needWeekSchema, type WeekQuery, weekQuerySchema } from './week.schemas.js';

@Controller('api/needs')
export class NeedsController {
  constructor(
    private readonly list: NeedList,
    private readonly weeks: NeedWeeks,
    private readonly desk: NeedsDesk,
  ) {}

  /** Missions, with how many of their dates are ahead and how many wait for a decision. */
  @Get('missions')
  @Allow('needs.read')
  @Returns(needMissionsSchema)
  missions(@CurrentCaller() caller: Caller) {
    return this.list.missions(caller);
  }

  /** A week of needs against what was agreed to: by date, by mission and by skill. */
  @Get('week')
  @Allow('needs.read')
  @Returns(needWeekSchema)
  week(@CurrentCaller() caller: Caller, @Query({ schema: weekQuerySchema }) { day }: WeekQuery) {
    return this.weeks.of(caller, day);
  }

  /** What one mission needs, with its dates that are not over. */
  @Get('missions/:id')
  @Allow('needs.read')
  @Returns(missionNeedsSchema)
  read(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string, @Req() request: FastifyRequest) {
    return this.list.of(caller, id, languageOf(request));
  }

  @Post()
  @Allow('needs.write')
  @Returns(needChangedSchema, 201)
  add(@CurrentCaller() caller: Caller, @Body({ schema: newNeedSchema }) wanted: NewNeed) {
    return this.desk.add(caller, wanted);
  }

  /** Its dates ahead follow; those somebody relies on stay as they are, for a person to decide. */
  @Put(':id')
  @Allow('needs.write')
  @Returns(needChangedSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: changeNeedSchema }) said: ChangeNeed,
  ) {
    return this.desk.change(caller, id, said);
  }

  /** From a day on it is needed no more. */
  @Post(':id/end')
  @HttpCode(200)
  @Allow('needs.write')
  @Returns(needChangedSchema)
  end(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: endNeedSchema }) said: EndNeed,
  ) {
    return this.desk.end(caller, id, said);
  }

  /** As if it had never been said: only while nothing of it has happened. */
  @Delete(':id')
  @Allow('needs.write')
  @Returns(needChangedSchema)
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.remove(caller, id);
  }
}
