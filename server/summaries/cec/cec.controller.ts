import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { CecDesks } from './cec-desk.js';
import {
  type CecDesk,
  cecDeskSchema,
  type CecOffer,
  cecOfferSchema,
  type CecQuery,
  cecQuerySchema,
  type CecView,
  cecViewSchema,
  type FunctionEnd,
  functionEndSchema,
  type NewElsewhere,
  newElsewhereSchema,
  type NewFacts,
  newFactsSchema,
  type NewFunction,
  newFunctionSchema,
} from './cec.schemas.js';
import { ElsewhereTimes } from './elsewhere-times.js';
import { OwnCec } from './own-cec.js';

@Controller('api')
export class CecController {
  constructor(
    private readonly own: OwnCec,
    private readonly elsewhere: ElsewhereTimes,
    private readonly desk: CecDesks,
  ) {}

  /** Whether the association is one of which the account exists. */
  @Get('me/cec/offer')
  @Allow('own-cec.read')
  @Returns(cecOfferSchema)
  offer(@CurrentCaller() caller: Caller): Promise<CecOffer> {
    return this.own.offer(caller);
  }

  /** One civil year of the caller. */
  @Get('me/cec')
  @Allow('own-cec.read')
  @Returns(cecViewSchema)
  read(@CurrentCaller() caller: Caller, @Query({ schema: cecQuerySchema }) query: CecQuery): Promise<CecView> {
    return this.own.of(caller, query);
  }

  /** Time in another association: nobody else reads it. */
  @Post('me/cec/elsewhere')
  @Allow('own-cec.write')
  @Returns(cecViewSchema, 201)
  async add(
    @CurrentCaller() caller: Caller,
    @Body({ schema: newElsewhereSchema }) wanted: NewElsewhere,
  ): Promise<CecView> {
    await this.elsewhere.add(caller, wanted);
    return this.own.of(caller, { year: wanted.year });
  }

  @Delete('me/cec/elsewhere/:id')
  @HttpCode(204)
  @Allow('own-cec.write')
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<void> {
    return this.elsewhere.remove(caller, id);
  }

  /** What the association says for the account. */
  @Get('cec')
  @Allow('cec.read')
  @Returns(cecDeskSchema)
  readDesk(@CurrentCaller() caller: Caller): Promise<CecDesk> {
    return this.desk.read(caller);
  }

  @Put('cec/facts')
  @Allow('letterhead.write')
  @Returns(cecDeskSchema)
  setFacts(@CurrentCaller() caller: Caller, @Body({ schema: newFactsSchema }) wanted: NewFacts): Promise<CecDesk> {
    return this.desk.setFacts(caller, wanted);
  }

  /** Says of a role of a mission, or of a mission, that who gives time there governs or supervises. */
  @Post('cec/functions')
  @Allow('cec-functions.write')
  @Returns(cecDeskSchema, 201)
  mark(@CurrentCaller() caller: Caller, @Body({ schema: newFunctionSchema }) wanted: NewFunction): Promise<CecDesk> {
    return this.desk.mark(caller, wanted);
  }

  @Post('cec/functions/:id/end')
  @HttpCode(200)
  @Allow('cec-functions.write')
  @Returns(cecDeskSchema)
  end(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: functionEndSchema }) end: FunctionEnd,
  ): Promise<CecDesk> {
    return this.desk.end(caller, id, end);
  }
}
