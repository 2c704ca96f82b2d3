import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { CannotComes } from './cannot-come-list.js';
import { type CannotComeList, cannotComeSchema } from './times.schemas.js';

@Controller('api/cannot-come')
export class CannotComeController {
  constructor(private readonly absences: CannotComes) {}

  /** Who said that they cannot come, within the caller's missions. */
  @Get()
  @Allow('attendance.read')
  @Returns(cannotComeSchema)
  list(@CurrentCaller() caller: Caller): Promise<CannotComeList> {
    return this.absences.list(caller);
  }

  /** A coordinator has taken note; the volunteer sees it. */
  @Post(':id/seen')
  @HttpCode(200)
  @Allow('attendance.read')
  @Returns(cannotComeSchema)
  see(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<CannotComeList> {
    return this.absences.see(caller, id);
  }
}
