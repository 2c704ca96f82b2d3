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
import { ByMailController } from './by-mail/by-mail.controller.js';
import { ErasedSummaryMail } from './by-mail/erased-summary-mail.js';
import { OwnSummaryMail } from './by-mail/own-summary-mail.js';
import { StopController } from './by-mail/stop.controller.js';
import { StoppedMail } from './by-mail/stopped-mail.js';
import { SummaryLetters } from './by-mail/summary-letters.js';
import { SummaryMails } from './by-mail/summary-mails.js';
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
  controllers: [ByMailController, CecController, StopController, SummariesController, LogController, ThanksController],
  providers: [
    CecDesks,
    ElsewhereTimes,
    ErasedCec,
    ErasedSummaryMail,
    ErasedThanks,
    ThanksDesk,
    OwnCec,
    OwnLog,
    OwnQueries,
    OwnSummaries,
    OwnSummaryMail,
    StoppedMail,
    SummaryLetters,
    SummaryMails,
  ],
  exports: [OwnLog, OwnQueries, OwnSummaries],
})
export class SummariesModule {}
