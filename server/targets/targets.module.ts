import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AnnotationsController } from './annotations.controller.js';
import { Annotations } from './annotations.js';
import { ErasedAuthors } from './erased-authors.js';
import { OutsideTargets } from './outside-targets.js';
import { TargetFigures } from './target-figures.js';
import { TargetSetting } from './target-setting.js';
import { TargetsController } from './targets.controller.js';
import { Targets } from './targets.js';

@Module({
  imports: [IndicatorsModule, PeopleModule, QueryFilesModule],
  controllers: [AnnotationsController, TargetsController],
  providers: [Annotations, ErasedAuthors, OutsideTargets, TargetFigures, Targets, TargetSetting],
})
export class TargetsModule {}
