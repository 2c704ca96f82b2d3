import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { TargetSetting } from './target-setting.js';
import {
  type NewTarget,
  newTargetSchema,
  setTargetSchema,
  type TargetsQuery,
  targetsQuerySchema,
  targetsSchema,
} from './targets.schemas.js';
import { Targets } from './targets.js';

@Controller('api/targets')
export class TargetsController {
  constructor(
    private readonly targets: Targets,
    private readonly setting: TargetSetting,
  ) {}

  /** Targets with their results, computed now from the figures. */
  @Get()
  @Allow('targets.read')
  @Returns(targetsSchema)
  list(@CurrentCaller() caller: Caller, @Query({ schema: targetsQuerySchema }) query: TargetsQuery) {
    return this.targets.list(caller, query);
  }

  @Post()
  @Allow('targets.write')
  @Returns(setTargetSchema, 201)
  add(@CurrentCaller() caller: Caller, @Body({ schema: newTargetSchema }) wanted: NewTarget) {
    return this.setting.add(caller, wanted);
  }

  @Put(':id')
  @Allow('targets.write')
  @Returns(setTargetSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newTargetSchema }) wanted: NewTarget,
  ) {
    return this.setting.change(caller, id, wanted);
  }

  @Delete(':id')
  @Allow('targets.write')
  @Returns(setTargetSchema)
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.setting.remove(caller, id);
  }
}
