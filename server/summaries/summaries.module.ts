import { Module, type OnModuleInit } from '@nestjs/common';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { LogController } from './log/log.controller.js';
import { OwnLog } from './log/own-log.js';
import { MissionsModule } from '../missions/missions.module.js';
import { Erasures } from '../people/erasures.js';
import { PeopleModule } from '../people/people.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { OwnQueries } from './own-queries.js';
import { OwnSummaries } from './own-summaries.js';
import { SummariesController } from './summaries.controller.js';
import { ByMailController } from './by-mail/by-mail.controller.js';
import { erasedSummaryMail } from './by-mail/erased-summary-mail.js';
import { OwnSummaryMail } from './by-mail/own-summary-mail.js';
import { StopController } from './by-mail/stop.controller.js';
import { StoppedMail } from './by-mail/stopped-mail.js';
import { SummaryLetters } from './by-mail/summary-letters.js';
import { SummaryMails } from './by-mail/summary-mails.js';
import { CecController } from './cec/cec.controller.js';
import { CecDesks } from './cec/cec-desk.js';
import { ElsewhereTimes } from './cec/elsewhere-times.js';
import { erasedCec } from './cec/erased-cec.js';
import { OwnCec } from './cec/own-cec.js';
import { erasedThanks } from './thanks/erased-thanks.js';
import { ThanksController } from './thanks/thanks.controller.js';
import { ThanksDesk } from './thanks/thanks-desk.js';

@Module({
  imports: [IngestModule, MissionsModule, PeopleModule, QueryFilesModule, SettingsModule],
  controllers: [ByMailController, CecController, StopController, SummariesController, LogController, ThanksController],
  providers: [
    CecDesks,
    ElsewhereTimes,
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
export class SummariesModule implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    for (const trace of [erasedSummaryMail, erasedThanks, ...erasedCec]) this.erasures.knowTrace(trace);
  }
}
