import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditModule } from './audit/audit.module.js';
import { AllocationModule } from './allocation/allocation.module.js';
import { OwnModule } from './allocation/own/own.module.js';
import { ReplacementsModule } from './allocation/replacements/replacements.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { ComparisonsModule } from './comparisons/comparisons.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { MailModule } from './mail/mail.module.js';
import { entities } from './mikro-orm.config.js';
import { MergesModule } from './merges/merges.module.js';
import { MissionsModule } from './missions/missions.module.js';
import { PaperModule } from './paper/paper.module.js';
import { PeopleModule } from './people/people.module.js';
import { QueryFilesModule } from './query-files/query-files.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SettingsModule } from './settings/settings.module.js';
import type { Clock } from './shared/clock.js';
import type { Config } from './shared/config.js';
import { SharedModule } from './shared/shared.module.js';
import { CardsModule } from './summaries/card/cards.module.js';
import { AvailabilityModule } from './summaries/availability/availability.module.js';
import { SummariesModule } from './summaries/summaries.module.js';
import { TargetsModule } from './targets/targets.module.js';
import { ValidationModule } from './validation/validation.module.js';
import { WarehouseModule } from './warehouse/warehouse.module.js';

@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.with(config, clock),
        RegistryModule.with(entities),
        ScheduleModule.forRoot(),
        LedgerModule,
        WarehouseModule,
        JobsModule,
        AuditModule,
        AuthModule,
        SettingsModule,
        MailModule,
        QueryFilesModule,
        PaperModule,
        PeopleModule,
        MissionsModule,
        AnswersModule,
        IngestModule,
        ValidationModule,
        IndicatorsModule,
        ComparisonsModule,
        TargetsModule,
        MergesModule,
        SummariesModule,
        AvailabilityModule,
        CardsModule,
        AllocationModule,
        OwnModule,
        ReplacementsModule,
        CertificatesModule,
        ReportsModule,
      ],
    };
  }
}
