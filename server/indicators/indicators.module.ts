import { Module, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../people/erasures.js';
import { PeopleModule } from '../people/people.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { Catalogue } from './catalogue.js';
import { FigureRowsBehind } from './figure-rows.js';
import { Figures } from './figures.js';
import { FigureNewsController } from './news/figure-news.controller.js';
import { FigureNews } from './news/figure-news.js';
import { FigureStates } from './news/figure-states.js';
import { Freshnesses } from './freshness.js';
import { IndicatorsController } from './indicators.controller.js';
import { OutsideFigures } from './outside/outside-figures.js';
import { Withholding } from './outside/withholding.js';
import { Workbooks } from './workbook/workbooks.js';
import { Planning } from './planning.js';
import { Drafting } from './publications/drafting.js';
import { erasedDirectors } from './publications/erased-directors.js';
import { JointCheck } from './publications/joint-check.js';
import { Proposals } from './publications/proposals.js';
import { Publications } from './publications/publications.js';
import { PublicationsController } from './publications/publications.controller.js';
import { Restatements } from './publications/restatements.js';
import { ToldAnew } from './publications/told-anew.js';
import { Restated } from './restated.js';
import { Restating } from './publications/restating.js';
import { FileChanges } from './file-changes/file-changes.js';
import { FileChangesController } from './file-changes/file-changes.controller.js';
import { Refresh } from './refresh.js';
import { Runs } from './runs.js';
import { RunsController } from './runs.controller.js';
import { Statement } from './value-of-time/statement.js';
import { ValueOfTimeController } from './value-of-time/value-of-time.controller.js';

@Module({
  imports: [PeopleModule, QueryFilesModule, SettingsModule],
  controllers: [
    FileChangesController,
    FigureNewsController,
    IndicatorsController,
    PublicationsController,
    RunsController,
    ValueOfTimeController,
  ],
  providers: [
    Catalogue,
    Drafting,
    FigureNews,
    FigureRowsBehind,
    FigureStates,
    FileChanges,
    Figures,
    Freshnesses,
    JointCheck,
    OutsideFigures,
    Planning,
    Proposals,
    Publications,
    Refresh,
    Restatements,
    Restated,
    Restating,
    Runs,
    Statement,
    ToldAnew,
    Withholding,
    Workbooks,
  ],
  exports: [
    Catalogue,
    Figures,
    Freshnesses,
    OutsideFigures,
    Planning,
    Publications,
    Refresh,
    Restatements,
    ToldAnew,
    Withholding,
  ],
})
export class IndicatorsModule implements OnModuleInit {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly refresh: Refresh,
    private readonly erasures: Erasures,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(erasedDirectors);
    this.warehouses.keepTables((house, write) => this.refresh.keepTables(house, write));
  }
}
