import { Module } from '@nestjs/common';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { OwnActivities } from './own-activities.js';
import { SummariesController } from './summaries.controller.js';

@Module({ imports: [QueryFilesModule], controllers: [SummariesController], providers: [OwnActivities] })
export class SummariesModule {}
