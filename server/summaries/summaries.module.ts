import { Module } from '@nestjs/common';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { LogController } from './log/log.controller.js';
import { OwnLog } from './log/own-log.js';
import { OwnQueries } from './own-queries.js';
import { OwnSummaries } from './own-summaries.js';
import { SummariesController } from './summaries.controller.js';

@Module({
  imports: [IngestModule, QueryFilesModule],
  controllers: [SummariesController, LogController],
  providers: [OwnLog, OwnQueries, OwnSummaries],
})
export class SummariesModule {}
