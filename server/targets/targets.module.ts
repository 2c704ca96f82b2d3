import { Module, type OnModuleInit } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { Erasures } from '../people/erasures.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AnnotationsController } from './annotations.controller.js';
import { Annotations } from './annotations.js';
import { erasedAuthors } from './erased-authors.js';
import { OutsideTargets } from './outside-targets.js';
import { TargetFigures } from './target-figures.js';
import { TargetSetting } from './target-setting.js';
import { TargetsController } from './targets.controller.js';
import { Targets } from './targets.js';

@Module({
  imports: [IndicatorsModule, PeopleModule, QueryFilesModule],
  controllers: [AnnotationsController, TargetsController],
  providers: [Annotations, OutsideTargets, TargetFigures, Targets, TargetSetting],
})
export class TargetsModule implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.knowTrace(erasedAuthors);
  }
}
