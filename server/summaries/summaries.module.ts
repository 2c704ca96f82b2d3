import { Module } from '@nestjs/common';
import { OwnActivities } from './own-activities.js';
import { SummariesController } from './summaries.controller.js';

@Module({ controllers: [SummariesController], providers: [OwnActivities] })
export class SummariesModule {}
