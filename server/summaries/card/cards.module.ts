import { Module } from '@nestjs/common';
import { AnswerPace } from '../../answers/answer-pace.js';
import { MissionsModule } from '../../missions/missions.module.js';
import { PaperModule } from '../../paper/paper.module.js';
import { SettingsModule } from '../../settings/settings.module.js';
import { SummariesModule } from '../summaries.module.js';
import { CardDesk } from './card-desk.js';
import { CardEntries } from './card-entries.js';
import { CardList } from './card-list.js';
import { CardPageController } from './card-page.controller.js';
import { CardPeople } from './card-people.js';
import { CardSheet } from './card-sheet.js';
import { CardsController } from './cards.controller.js';
import { CardDoor } from './opened-card.js';

@Module({
  imports: [MissionsModule, PaperModule, SettingsModule, SummariesModule],
  controllers: [CardPageController, CardsController],
  providers: [AnswerPace, CardDesk, CardDoor, CardEntries, CardList, CardPeople, CardSheet],
})
export class CardsModule {}
