import { Module } from '@nestjs/common';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { LogController } from './log/log.controller.js';
import { OwnLog } from './log/own-log.js';
import { MissionsModule } from '../missions/missions.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { OwnQueries } from './own-queries.js';
import { OwnSummaries } from './own-summaries.js';
import { SummariesController } from './summaries.controller.js';
import { CecController } from './cec/cec.controller.js';
import { CecDesks } from './cec/cec-desk.js';
import { ElsewhereTimes } from './cec/elsewhere-times.js';
import { ErasedCec } from './cec/erased-cec.js';
import { OwnCec } from './cec/own-cec.js';
import { ErasedThanks } from './thanks/erased-thanks.js';
import { ThanksController } from './thanks/thanks.controller.js';
import { ThanksDesk } from './thanks/thanks-desk.js';

@Module({
  imports: [IngestModule, MissionsModule, PeopleModule, QueryFilesModule, SettingsModule],
  controllers: [CecController, SummariesController, LogController, ThanksController],
  providers: [CecDesks, ElsewhereTimes, ErasedCec, ErasedThanks, ThanksDesk, OwnCec, OwnLog, OwnQueries, OwnSummaries],
  exports: [OwnLog, OwnQueries, OwnSummaries],
})
export class SummariesModule {}
