import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { AttendanceList } from './attendance-list.js';
import {
  type Attendance,
  type AttendanceDay,
  attendanceDaySchema,
  type AttendanceMissions,
  attendanceMissionsSchema,
  attendanceSchema,
} from './attendance.schemas.js';

@Controller('api/attendance')
export class AttendanceController {
  constructor(private readonly attendance: AttendanceList) {}

  @Get('missions')
  @Allow('attendance.read')
  @Returns(attendanceMissionsSchema)
  missions(@CurrentCaller() caller: Caller): Promise<AttendanceMissions> {
    return this.attendance.missions(caller);
  }

  /** Names for the sign-in sheet of a mission and a day, and for entering it again. */
  @Get('missions/:id')
  @Allow('attendance.read')
  @Returns(attendanceSchema)
  expected(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Query({ schema: attendanceDaySchema }) { day }: AttendanceDay,
  ): Promise<Attendance> {
    return this.attendance.expected(caller, id, day);
  }
}
