import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { ThanksDesk } from './thanks-desk.js';
import {
  type ReceivedThanks,
  receivedThanksSchema,
  type Thank,
  thankSchema,
  type WrittenThanks,
  writtenThanksSchema,
} from './thanks.schemas.js';

@Controller('api')
export class ThanksController {
  constructor(private readonly thanks: ThanksDesk) {}

  /** What the caller received. */
  @Get('me/thanks')
  @Allow('own-activity.read')
  @Returns(receivedThanksSchema)
  received(@CurrentCaller() caller: Caller): Promise<ReceivedThanks> {
    return this.thanks.received(caller);
  }

  /** What the caller wrote. */
  @Get('thanks')
  @Allow('thanks.write')
  @Returns(writtenThanksSchema)
  written(@CurrentCaller() caller: Caller): Promise<WrittenThanks> {
    return this.thanks.written(caller);
  }

  /** Thanks some of those who came to one of the caller's missions. */
  @Post('thanks')
  @Allow('thanks.write')
  @Returns(writtenThanksSchema, 201)
  write(@CurrentCaller() caller: Caller, @Body({ schema: thankSchema }) thank: Thank): Promise<WrittenThanks> {
    return this.thanks.write(caller, thank);
  }

  @Delete('thanks/:id')
  @Allow('thanks.write')
  @Returns(writtenThanksSchema)
  takeBack(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<WrittenThanks> {
    return this.thanks.takeBack(caller, id);
  }
}
