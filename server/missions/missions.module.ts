import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { AttendanceList } from './attendance/attendance-list.js';
import { missionMirror } from './mission-mirror.js';
import { Missions } from './missions.js';
import { needMirror } from './need-mirror.js';
import { slotMirror } from './slot-mirror.js';

@Module({
  imports: [QueryFilesModule],
  controllers: [AttendanceController],
  providers: [Missions, AttendanceList],
  exports: [Missions],
})
export class MissionsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [missionMirror, needMirror, slotMirror]) this.warehouses.mirror(mirror);
  }
}
