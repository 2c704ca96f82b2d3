import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { GrantsDesk } from './grants-desk.js';
import {
  type EndGrant,
  endGrantSchema,
  grantChangedSchema,
  grantSchema,
  grantsSchema,
  type NewGrant,
  newGrantSchema,
} from './grants.schemas.js';
import { Grants } from './grants.js';

@Controller('api/grants')
export class GrantsController {
  constructor(
    private readonly grants: Grants,
    private readonly desk: GrantsDesk,
  ) {}

  /** Grants running, to come and over; of their missions for coordinators. */
  @Get()
  @Allow('grants.read')
  @Returns(grantsSchema)
  list(@CurrentCaller() caller: Caller) {
    return this.grants.list(caller);
  }

  /** One grant with its promises, and whether the same results are reported to other funders. */
  @Get(':id')
  @Allow('grants.read')
  @Returns(grantSchema)
  show(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.grants.show(caller, id);
  }

  @Post()
  @Allow('grants.write')
  @Returns(grantChangedSchema, 201)
  add(@CurrentCaller() caller: Caller, @Body({ schema: newGrantSchema }) wanted: NewGrant) {
    return this.desk.add(caller, wanted);
  }

  @Put(':id')
  @Allow('grants.write')
  @Returns(grantChangedSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newGrantSchema }) wanted: NewGrant,
  ) {
    return this.desk.change(caller, id, wanted);
  }

  /** From a day on, before the one agreed, it is given no more. */
  @Post(':id/end')
  @HttpCode(200)
  @Allow('grants.write')
  @Returns(grantChangedSchema)
  end(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: endGrantSchema }) { day }: EndGrant,
  ) {
    return this.desk.end(caller, id, day);
  }

  /** As if it had never been written. */
  @Delete(':id')
  @Allow('grants.write')
  @Returns(grantChangedSchema)
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.remove(caller, id);
  }

  /** Forgets who is named at the funder's, when they ask. */
  @Delete(':id/contact')
  @Allow('grants.write')
  @Returns(grantChangedSchema)
  emptyContact(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.emptyContact(caller, id);
  }
}
