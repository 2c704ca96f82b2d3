import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AskedSkills } from './asked-skills.js';
import { assignmentMirror } from './assignment-mirror.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { AttendanceList } from './attendance/attendance-list.js';
import { ErasedPlaces } from './erased-places.js';
import { ErasedWriters } from './grants/erased-writers.js';
import { Grants } from './grants/grants.js';
import { GrantsController } from './grants/grants.controller.js';
import { GrantsDesk } from './grants/grants-desk.js';
import { MissionFile } from './mission-file.js';
import { missionMirror } from './mission-mirror.js';
import { MissionRemoval } from './mission-removal.js';
import { MissionStates } from './mission-states.js';
import { Missions } from './missions.js';
import { ReliedDates } from './relied-dates.js';
import { KeptSlots } from './needs/kept-slots.js';
import { NeedList } from './needs/need-list.js';
import { NeedWeeks } from './needs/need-week.js';
import { NeedNews } from './needs/need-news.js';
import { NeedsAhead } from './needs/needs-ahead.js';
import { NeedsController } from './needs/needs.controller.js';
import { NeedsDesk } from './needs/needs-desk.js';
import { SlotsController } from './needs/slots.controller.js';
import { SlotsDesk } from './needs/slots-desk.js';
import { needMirror } from './need-mirror.js';
import { slotMirror } from './slot-mirror.js';
import { CannotComeController } from './times/cannot-come.controller.js';
import { CannotComes } from './times/cannot-come-list.js';
import { OwnTimesList } from './times/own-times.js';
import { OwnWithdrawal } from './times/own-withdrawal.js';
import { Reminders } from './times/reminders.js';
import { TimesController } from './times/times.controller.js';

@Module({
  imports: [PeopleModule, QueryFilesModule],
  controllers: [
    AttendanceController,
    CannotComeController,
    GrantsController,
    NeedsController,
    SlotsController,
    TimesController,
  ],
  providers: [
    Missions,
    AskedSkills,
    AttendanceList,
    CannotComes,
    ErasedPlaces,
    ErasedWriters,
    Grants,
    GrantsDesk,
    KeptSlots,
    MissionFile,
    MissionRemoval,
    MissionStates,
    NeedList,
    NeedNews,
    NeedWeeks,
    NeedsAhead,
    NeedsDesk,
    OwnTimesList,
    OwnWithdrawal,
    ReliedDates,
    Reminders,
    SlotsDesk,
  ],
  exports: [AttendanceList, Grants, Missions, MissionFile, MissionRemoval, MissionStates, ReliedDates],
})
export class MissionsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [missionMirror, needMirror, slotMirror, assignmentMirror]) this.warehouses.mirror(mirror);
  }
}
