import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { RunSchedules } from './run-schedules.js';
import { type RunSchedule, scheduleSchema, type ScheduleView, scheduleViewSchema } from './schedule.schemas.js';

/** When proposals are worked out by themselves. */
@Controller('api/allocation/schedule')
export class ScheduleController {
  constructor(private readonly schedules: RunSchedules) {}

  @Get()
  @Allow('proposals-schedule.write')
  @Returns(scheduleViewSchema)
  read(@CurrentCaller() { organisationId }: Caller): Promise<ScheduleView> {
    return this.schedules.view(organisationId);
  }

  @Put()
  @Allow('proposals-schedule.write')
  @Returns(scheduleViewSchema)
  set(@CurrentCaller() caller: Caller, @Body({ schema: scheduleSchema }) schedule: RunSchedule): Promise<ScheduleView> {
    return this.schedules.set(caller, schedule);
  }
}
