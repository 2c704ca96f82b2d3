import { Module, type OnModuleInit } from '@nestjs/common';
import { MissionsModule } from '../missions/missions.module.js';
import { ReliedDates } from '../missions/relied-dates.js';
import { Erasures } from '../people/erasures.js';
import { PeopleModule } from '../people/people.module.js';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { ValidationModule } from '../validation/validation.module.js';
import { AllocationController } from './allocation.controller.js';
import { Candidates } from './candidates/candidates.js';
import { Capacity } from './capacity/capacity.js';
import { CapacityController } from './capacity/capacity.controller.js';
import { CountedAnswers } from './fairness/counted-answers.js';
import { FairnessWatch } from './fairness/fairness-watch.js';
import { FairnessController } from './fairness/fairness.controller.js';
import { Acceptance } from './decisions/acceptance.js';
import { DecisionBook } from './decisions/decision-book.js';
import { DecisionList } from './decisions/decision-list.js';
import { OtherPerson } from './decisions/other-person.js';
import { PossiblePeopleList } from './decisions/possible-people.js';
import { Relisting } from './decisions/relisting.js';
import { signedDecisions } from './decisions/signed-decisions.js';
import { StillStands } from './decisions/still-stands.js';
import { SuggestionDecisions } from './decisions/suggestion-decisions.js';
import { SuggestionOpenings } from './decisions/suggestion-openings.js';
import { TypedAnswers } from './decisions/typed-answers.js';
import { WeekFound } from './decisions/week-found.js';
import { datesAskedAbout } from './invitations/asked-dates.js';
import { InvitationExpiry } from './invitations/invitation-expiry.js';
import { Releases } from './invitations/releases.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { InvitationAnswers } from './invitations/invitation-answers.js';
import { Invitations } from './invitations/invitations.js';
import { TakenBack } from './invitations/taken-back.js';
import { Planner } from './plan/planner.js';
import { questionProviders } from './questions/question-providers.js';
import { QuestionsController } from './questions/questions.controller.js';
import { DryRuns } from './runs/dry-runs.js';
import { Rehearsal } from './runs/rehearsal.js';
import { AllocationRuns } from './runs/allocation-runs.js';
import { RunWork } from './runs/run-work.js';
import { RunSchedules } from './schedule/run-schedules.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduledRuns } from './schedule/scheduled-runs.js';
import { ErasedSuggestions } from './suggestions/erased-suggestions.js';
import { SuggestionKeeping } from './suggestions/suggestion-keeping.js';
import { SuggestionList } from './suggestions/suggestion-list.js';
import { RuleChanges } from './weights/rule-changes.js';
import { WeightsController } from './weights/weights.controller.js';
import { PublicRules } from './transparency/public-rules.js';
import { TransparencyController } from './transparency/transparency.controller.js';
import { ActiveWeights } from './weights/active-weights.js';

@Module({
  imports: [MissionsModule, PeopleModule, QueryFilesModule, ValidationModule],
  controllers: [
    AllocationController,
    CapacityController,
    DecisionsController,
    QuestionsController,
    WeightsController,
    ScheduleController,
    TransparencyController,
    FairnessController,
  ],
  providers: [
    ...questionProviders,
    Acceptance,
    ActiveWeights,
    AllocationRuns,
    Candidates,
    Capacity,
    CountedAnswers,
    DecisionBook,
    DecisionList,
    DryRuns,
    ErasedSuggestions,
    FairnessWatch,
    InvitationAnswers,
    InvitationExpiry,
    Invitations,
    OtherPerson,
    Planner,
    PossiblePeopleList,
    PublicRules,
    Rehearsal,
    Releases,
    Relisting,
    RuleChanges,
    RunSchedules,
    RunWork,
    ScheduledRuns,
    StillStands,
    SuggestionDecisions,
    SuggestionKeeping,
    SuggestionList,
    SuggestionOpenings,
    TakenBack,
    TypedAnswers,
    WeekFound,
  ],
  exports: [ActiveWeights, Candidates, InvitationAnswers, Invitations],
})
export class AllocationModule implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly relied: ReliedDates,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(signedDecisions);
    this.relied.know(datesAskedAbout);
  }
}
