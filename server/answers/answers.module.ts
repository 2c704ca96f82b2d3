import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { AnswerFormController } from './answer-form.controller.js';
import { AnswerForms } from './answer-forms.js';
import { AnswerLinks } from './answer-links.js';
import { answerMirror } from './answer-mirror.js';
import { AnswerNews } from './answer-news.js';
import { AnswerPace } from './answer-pace.js';
import { AnswerWords } from './answer-words.js';
import { campaignMirror } from './campaign-mirror.js';
import { CampaignPartsController } from './campaign-parts.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { Campaigns } from './campaigns.js';
import { ErasedRecorders } from './quotes/erased-recorders.js';
import { QuotesController } from './quotes/quotes.controller.js';
import { QuotesDesk } from './quotes/quotes-desk.js';
import { Quotes } from './quotes/quotes.js';
import { ToldQuotes } from './quotes/told-quotes.js';
import { ToldWords } from './quotes/told-words.js';
import { statementMirror } from './statement-mirror.js';
import { StatementsController } from './statements.controller.js';
import { Statements } from './statements.js';
import { Tallies } from './tallies.js';

@Module({
  imports: [PeopleModule],
  controllers: [
    AnswerFormController,
    CampaignsController,
    CampaignPartsController,
    QuotesController,
    StatementsController,
  ],
  providers: [
    AnswerForms,
    AnswerLinks,
    AnswerNews,
    AnswerPace,
    AnswerWords,
    Campaigns,
    ErasedRecorders,
    Quotes,
    QuotesDesk,
    Statements,
    Tallies,
    ToldQuotes,
    ToldWords,
  ],
  exports: [AnswerNews, ToldQuotes, ToldWords],
})
export class AnswersModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [answerMirror, campaignMirror, statementMirror]) this.warehouses.mirror(mirror);
  }
}
