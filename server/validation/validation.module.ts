import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { AbilityAnswers } from './abilities/ability-answers.js';
import { ConfirmationsController } from './abilities/confirmations.controller.js';
import { PeopleInSight } from './abilities/people-in-sight.js';
import { WaitingAbilities } from './abilities/waiting-abilities.js';
import { CorrectionLog } from './correction-log.js';
import { Corrections } from './corrections.js';
import { DecisionUndos } from './decision-undo.js';
import { Decisions } from './decisions.js';
import { Disputes } from './disputes.js';
import { ErasedWords } from './erased-words.js';
import { OpenDisputes } from './open-disputes.js';
import { OwnHoursController } from './own-hours.controller.js';
import { PeopleNames } from './people-names.js';
import { QueueCards } from './queue-cards.js';
import { ValidationQueue } from './queue.js';
import { ValidationController } from './validation.controller.js';

@Module({
  imports: [IngestModule, PeopleModule, QueryFilesModule],
  controllers: [ConfirmationsController, ValidationController, OwnHoursController],
  providers: [
    AbilityAnswers,
    CorrectionLog,
    Corrections,
    Decisions,
    DecisionUndos,
    Disputes,
    ErasedWords,
    OpenDisputes,
    PeopleInSight,
    PeopleNames,
    QueueCards,
    ValidationQueue,
    WaitingAbilities,
  ],
  exports: [PeopleInSight],
})
export class ValidationModule {}
