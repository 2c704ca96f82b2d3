import { Module, type OnModuleInit } from '@nestjs/common';
import { AnswerPace } from '../../answers/answer-pace.js';
import { MailedPages } from '../../answers/mailed-pages.js';
import { AvailabilityModule } from '../../summaries/availability/availability.module.js';
import { OwnSummaries } from '../../summaries/own-summaries.js';
import { SummariesModule } from '../../summaries/summaries.module.js';
import { AllocationModule } from '../allocation.module.js';
import { OwnCandidates } from '../candidates/own-candidates.js';
import { RuleCommentList } from '../comments/rule-comment-list.js';
import { RuleCommentsController } from '../comments/rule-comments.controller.js';
import { AnswerController } from './answer.controller.js';
import { AnswerDesk } from './answer-desk.js';
import { AnswerDoor } from './answer-door.js';
import { OwnComments } from './own-comments.js';
import { OwnInvitations } from './own-invitations.js';
import { OwnMissions } from './own-missions.js';
import { OwnMissionsController } from './own-missions.controller.js';
import { OwnOutlook } from './own-outlook.js';
import { OwnProposalsDesk } from './own-proposals.js';
import { OwnProposalsController } from './own-proposals.controller.js';
import { OwnSignUp } from './own-sign-up.js';
import { suggestedData } from './suggested-data.js';

/** The volunteer's side: what is open to them, and what was suggested to them. */
@Module({
  imports: [AllocationModule, AvailabilityModule, SummariesModule],
  controllers: [AnswerController, OwnMissionsController, OwnProposalsController, RuleCommentsController],
  providers: [
    AnswerDesk,
    AnswerDoor,
    AnswerPace,
    MailedPages,
    OwnCandidates,
    OwnComments,
    OwnInvitations,
    OwnMissions,
    OwnOutlook,
    OwnProposalsDesk,
    OwnSignUp,
    RuleCommentList,
  ],
})
export class OwnModule implements OnModuleInit {
  constructor(private readonly summaries: OwnSummaries) {}

  onModuleInit(): void {
    this.summaries.knowSuggested(suggestedData);
  }
}
