import { AllocationRun } from './allocation/runs/allocation-run.entity.js';
import { RuleComment } from './allocation/comments/rule-comment.entity.js';
import { Decision } from './allocation/decisions/decision.entity.js';
import { MissionExposure } from './allocation/fairness/mission-exposure.entity.js';
import { SuggestionInvitation } from './allocation/invitations/suggestion-invitation.entity.js';
import { SuggestionOpening } from './allocation/suggestions/suggestion-opening.entity.js';
import { Suggestion } from './allocation/suggestions/suggestion.entity.js';
import { SuggestionStep } from './allocation/suggestions/suggestion-step.entity.js';
import { AllocationWeights } from './allocation/weights/allocation-weights.entity.js';
import { MailAttachment } from './mail/mail-attachment.entity.js';
import { OutgoingMail } from './mail/outgoing-mail.entity.js';
import { SetUpLink } from './auth/set-up-link.entity.js';
import { Session } from './auth/session.entity.js';
import { Membership } from './auth/membership.entity.js';
import { Invitation } from './auth/invitation.entity.js';
import { SourceKey } from './auth/source-key.entity.js';
import { Attempt } from './auth/attempt.entity.js';
import { Account } from './auth/account.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AnswerCampaign } from './answers/answer-campaign.entity.js';
import { AnswerLink } from './answers/answer-link.entity.js';
import { AnswerTally } from './answers/answer-tally.entity.js';
import { AnswerText } from './answers/answer-text.entity.js';
import { Answer } from './answers/answer.entity.js';
import { BeneficiaryStatement } from './answers/beneficiary-statement.entity.js';
import { QuoteConsent } from './answers/quotes/quote-consent.entity.js';
import { Quote } from './answers/quotes/quote.entity.js';
import { SentAnswerForm } from './answers/sent-answer-form.entity.js';
import { SigningKey } from './certificates/identity/signing-key.entity.js';
import { Certificate } from './certificates/life/certificate.entity.js';
import { CertificateBatch } from './certificates/life/certificate-batch.entity.js';
import { CertificateBatchPerson } from './certificates/life/certificate-batch-person.entity.js';
import { CertificateLink } from './certificates/life/certificate-link.entity.js';
import { PaperPicture } from './certificates/making/paper-picture.entity.js';
import { StatusList } from './certificates/status/status-list.entity.js';
import { ImportChange } from './ingest/nouns/import-change.entity.js';
import { Publication } from './indicators/publications/publication.entity.js';
import { EditionCorrection } from './reports/editions/edition-correction.entity.js';
import { EditionLink } from './reports/editions/edition-link.entity.js';
import { EditionPaper } from './reports/editions/edition-paper.entity.js';
import { Edition } from './reports/editions/edition.entity.js';
import { Embed } from './reports/embed/embed.entity.js';
import { Report } from './reports/report.entity.js';
import { ReportRecipient } from './reports/subscriptions/report-recipient.entity.js';
import { ReportSending } from './reports/subscriptions/report-sending.entity.js';
import { ReportSubscription } from './reports/subscriptions/report-subscription.entity.js';
import { Import } from './ingest/import.entity.js';
import { SavedMapping } from './ingest/saved-mapping.entity.js';
import { Sending } from './ingest/sending.entity.js';
import { Source } from './ingest/source.entity.js';
import { Lease } from './jobs/lease.entity.js';
import { RefreshRun } from './jobs/refresh-run.entity.js';
import { Segment } from './ledger/segment.entity.js';
import { Assignment } from './missions/assignment.entity.js';
import { Grant } from './missions/grants/grant.entity.js';
import { GrantMission } from './missions/grants/grant-mission.entity.js';
import { GrantPromise } from './missions/grants/grant-promise.entity.js';
import { MissionReference } from './missions/mission-reference.entity.js';
import { MissionNote } from './comparisons/mission-note.entity.js';
import { Mission } from './missions/mission.entity.js';
import { Need } from './missions/need.entity.js';
import { PlanningLock } from './missions/planning-lock.entity.js';
import { SlotSkill } from './missions/slot-skill.entity.js';
import { Slot } from './missions/slot.entity.js';
import { CannotCome } from './missions/times/cannot-come.entity.js';
import { TimeReminder } from './missions/times/time-reminder.entity.js';
import { SummaryMail } from './summaries/by-mail/summary-mail.entity.js';
import { CecFacts } from './summaries/cec/cec-facts.entity.js';
import { CecFunction } from './summaries/cec/cec-function.entity.js';
import { ElsewhereTime } from './summaries/cec/elsewhere-time.entity.js';
import { Thanks } from './summaries/thanks/thanks.entity.js';
import { AvailabilityRequest } from './people/availability/availability-request.entity.js';
import { AvailabilityTelling } from './people/availability/availability-telling.entity.js';
import { Availability } from './people/availability.entity.js';
import { VolunteerCard } from './people/card/volunteer-card.entity.js';
import { ErasedVolunteer } from './people/erased-volunteer.entity.js';
import { ErasureWork } from './people/erasure-work.entity.js';
import { LoadLimit } from './people/load-limit.entity.js';
import { PersonLanguage } from './people/person-language.entity.js';
import { PeopleApart } from './people/people-apart.entity.js';
import { PersonMerge } from './people/person-merge.entity.js';
import { PersonReference } from './people/person-reference.entity.js';
import { PersonSkill } from './people/person-skill.entity.js';
import { PersonTraining } from './people/person-training.entity.js';
import { Person } from './people/person.entity.js';
import { Preference } from './people/preference.entity.js';
import { Skill } from './people/skill.entity.js';
import { SuggestionConsent } from './people/suggestion-consent.entity.js';
import { VolunteerKey } from './people/volunteer-key.entity.js';
import { Organisation } from './registry/organisation.entity.js';
import { Letterhead } from './settings/letterhead/letterhead.entity.js';
import { Signatory } from './settings/letterhead/signatory.entity.js';
import { Conversion } from './settings/parameters/conversion.entity.js';
import { TimeRate } from './settings/parameters/time-rate.entity.js';
import { Setting } from './settings/setting.entity.js';
import { Annotation } from './targets/annotation.entity.js';
import { Target } from './targets/target.entity.js';

import { HoursDecision } from './validation/hours-decision.entity.js';
import { HoursDispute } from './validation/hours-dispute.entity.js';

/** Every entity of the registry: the only place that lists them all. */
export const entities = [
  AllocationRun,
  AllocationWeights,
  Suggestion,
  SuggestionStep,
  SuggestionOpening,
  SuggestionInvitation,
  Decision,
  MissionExposure,
  RuleComment,
  MailAttachment,
  OutgoingMail,
  SetUpLink,
  Session,
  Membership,
  Invitation,
  Attempt,
  Account,
  AuditEntry,
  Annotation,
  Answer,
  AnswerCampaign,
  AnswerLink,
  AnswerTally,
  AnswerText,
  Assignment,
  CannotCome,
  Certificate,
  CertificateBatch,
  CertificateBatchPerson,
  CertificateLink,
  PaperPicture,
  CecFacts,
  CecFunction,
  TimeReminder,
  Thanks,
  Availability,
  AvailabilityRequest,
  AvailabilityTelling,
  BeneficiaryStatement,
  Conversion,
  ElsewhereTime,
  ErasedVolunteer,
  ErasureWork,
  Grant,
  GrantMission,
  GrantPromise,
  HoursDecision,
  HoursDispute,
  Import,
  ImportChange,
  Lease,
  Letterhead,
  LoadLimit,
  Mission,
  MissionNote,
  MissionReference,
  Need,
  Organisation,
  PeopleApart,
  Person,
  PersonLanguage,
  PersonMerge,
  PersonReference,
  PersonSkill,
  PersonTraining,
  PlanningLock,
  Preference,
  Publication,
  Quote,
  QuoteConsent,
  RefreshRun,
  Edition,
  EditionCorrection,
  EditionLink,
  EditionPaper,
  Embed,
  Report,
  ReportRecipient,
  ReportSending,
  ReportSubscription,
  Segment,
  SentAnswerForm,
  Sending,
  Setting,
  SigningKey,
  Signatory,
  Skill,
  Slot,
  SlotSkill,
  SavedMapping,
  Source,
  SourceKey,
  StatusList,
  SuggestionConsent,
  SummaryMail,
  Target,
  TimeRate,
  VolunteerCard,
  VolunteerKey,
];
