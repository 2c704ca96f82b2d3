import { Module, type OnModuleInit } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { Erasures } from '../people/erasures.js';
import { PaperModule } from '../paper/paper.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { erasedReporters } from './erased-reporters.js';
import { FirstDrafts } from './first-drafts.js';
import { ReportPapersController } from './paper/report-papers.controller.js';
import { ReportPapers } from './paper/report-papers.js';
import { ReportLookController } from './page/report-look.controller.js';
import { ReportCharts } from './report-charts.js';
import { ReportDesk } from './report-desk.js';
import { ReportPreviews } from './report-previews.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [AnswersModule, IndicatorsModule, PaperModule, PeopleModule, QueryFilesModule],
  controllers: [ReportLookController, ReportPapersController, ReportsController],
  providers: [FirstDrafts, ReportCharts, ReportDesk, ReportPapers, ReportPreviews],
})
export class ReportsModule implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.knowTrace(erasedReporters);
  }
}
