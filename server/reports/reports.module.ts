import { Module, type OnModuleInit } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { MissionsModule } from '../missions/missions.module.js';
import { Erasures } from '../people/erasures.js';
import { PaperModule } from '../paper/paper.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { erasedReporters } from './erased-reporters.js';
import { ToldEditions } from './open-data/told-editions.js';
import { EditionCorrections } from './editions/edition-corrections.js';
import { EditionLinks } from './editions/edition-links.js';
import { Editions } from './editions/editions.js';
import { EditionsController } from './editions/editions.controller.js';
import { StillTold } from './editions/still-told.js';
import { Publishing } from './editions/publishing.js';
import { WithdrawnWords } from './editions/withdrawn-words.js';
import { EmbedsController } from './embed/embeds.controller.js';
import { Embeds } from './embed/embeds.js';
import { OpenEmbeds } from './embed/open-embeds.js';
import { PublicEmbedController } from './embed/public-embed.controller.js';
import { FirstDrafts } from './first-drafts.js';
import { ReportPapersController } from './paper/report-papers.controller.js';
import { ReportPapers } from './paper/report-papers.js';
import { ReportLookController } from './page/report-look.controller.js';
import { NumbersController } from './public/numbers.controller.js';
import { PublicEditions } from './public/public-editions.js';
import { PublicReportController } from './public/public-report.controller.js';
import { RoomsController } from './room/rooms.controller.js';
import { Rooms } from './room/rooms.js';
import { DecksController } from './slides/decks.controller.js';
import { Decks } from './slides/decks.js';
import { ReportVisits } from './public/report-visits.js';
import { ReportCharts } from './report-charts.js';
import { ReportDesk } from './report-desk.js';
import { ReportDocuments } from './report-documents.js';
import { ReportPreviews } from './report-previews.js';
import { ReportRequests } from './report-requests.js';
import { ReportsController } from './reports.controller.js';
import { erasedRecipients } from './subscriptions/erased-recipients.js';
import { LeftDeciders } from './subscriptions/left-deciders.js';
import { Recipients } from './subscriptions/recipients.js';
import { ReportMailController } from './subscriptions/report-mail.controller.js';
import { ReportMails } from './subscriptions/report-mails.js';
import { SendingCheck } from './subscriptions/sending-check.js';
import { SendingMessages } from './subscriptions/sending-messages.js';
import { SubscriptionDesk } from './subscriptions/subscription-desk.js';
import { SubscriptionViews } from './subscriptions/subscription-views.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { Trials } from './subscriptions/trials.js';
import { WithdrawnSendings } from './subscriptions/withdrawn-sendings.js';

@Module({
  imports: [AnswersModule, IndicatorsModule, MissionsModule, PaperModule, PeopleModule, QueryFilesModule],
  // Words of an address come before what any word may stand for.
  controllers: [
    ReportLookController,
    EditionsController,
    RoomsController,
    EmbedsController,
    DecksController,
    ReportPapersController,
    ReportsController,
    PublicReportController,
    NumbersController,
    PublicEmbedController,
    ReportMailController,
    SubscriptionsController,
  ],
  providers: [
    Decks,
    EditionCorrections,
    EditionLinks,
    Editions,
    Embeds,
    FirstDrafts,
    LeftDeciders,
    OpenEmbeds,
    PublicEditions,
    Publishing,
    Recipients,
    ReportCharts,
    ReportDesk,
    ReportDocuments,
    ReportMails,
    ReportPapers,
    ReportPreviews,
    ReportRequests,
    ReportVisits,
    Rooms,
    SendingCheck,
    SendingMessages,
    StillTold,
    SubscriptionDesk,
    SubscriptionViews,
    ToldEditions,
    Trials,
    WithdrawnSendings,
    WithdrawnWords,
  ],
})
export class ReportsModule implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    for (const trace of [erasedReporters, ...erasedRecipients]) this.erasures.knowTrace(trace);
  }
}
