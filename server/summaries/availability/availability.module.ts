import { Module } from '@nestjs/common';
import { AnswerPace } from '../../answers/answer-pace.js';
import { MailedPages } from '../../answers/mailed-pages.js';
import { PaperModule } from '../../paper/paper.module.js';
import { ValidationModule } from '../../validation/validation.module.js';
import { SummariesModule } from '../summaries.module.js';
import { AvailabilityAsking } from './availability-asking.js';
import { AvailabilityController } from './availability.controller.js';
import { AvailabilityDesk } from './availability-desk.js';
import { AvailabilityForms } from './availability-forms.js';
import { AvailabilityLists } from './availability-lists.js';
import { AvailabilityPeople } from './availability-people.js';
import { OwnAvailability } from './own-availability.js';
import { PeopleAvailability } from './people-availability.js';
import { TelephoneDesk } from './telephone-desk.js';
import { WhenController } from './when.controller.js';
import { WhenDoor } from './when-door.js';

@Module({
  imports: [PaperModule, SummariesModule, ValidationModule],
  controllers: [AvailabilityController, WhenController],
  providers: [
    AnswerPace,
    MailedPages,
    AvailabilityAsking,
    AvailabilityDesk,
    AvailabilityForms,
    AvailabilityLists,
    AvailabilityPeople,
    OwnAvailability,
    PeopleAvailability,
    TelephoneDesk,
    WhenDoor,
  ],
  exports: [AvailabilityDesk],
})
export class AvailabilityModule {}
