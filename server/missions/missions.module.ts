import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AskedSkills } from './asked-skills.js';
import { assignmentMirror } from './assignment-mirror.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { AttendanceList } from './attendance/attendance-list.js';
import { ErasedPlaces } from './erased-places.js';
import { MissionFile } from './mission-file.js';
import { missionMirror } from './mission-mirror.js';
import { MissionRemoval } from './mission-removal.js';
import { MissionStates } from './mission-states.js';
import { Missions } from './missions.js';
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
  controllers: [AttendanceController, CannotComeController, TimesController],
  providers: [
    Missions,
    AskedSkills,
    AttendanceList,
    CannotComes,
    ErasedPlaces,
    MissionFile,
    MissionRemoval,
    MissionStates,
    OwnTimesList,
    OwnWithdrawal,
    Reminders,
  ],
  exports: [AttendanceList, Missions, MissionFile, MissionRemoval, MissionStates],
})
export class MissionsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [missionMirror, needMirror, slotMirror, assignmentMirror]) this.warehouses.mirror(mirror);
  }
}
