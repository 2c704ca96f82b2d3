import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { BesideMissions } from './beside.js';
import { ComparisonsController } from './comparisons.controller.js';
import { Comparisons } from './comparisons.js';
import { MissionNotes } from './mission-notes.js';

@Module({
  imports: [IndicatorsModule, QueryFilesModule],
  controllers: [ComparisonsController],
  providers: [BesideMissions, Comparisons, MissionNotes],
})
export class ComparisonsModule {}
