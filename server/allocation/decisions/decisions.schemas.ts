import { z } from 'zod';
import { telephoneSchema } from '../../people/telephone/telephone.schemas.js';
import { suggestionViewSchema } from '../suggestions/suggestions.schemas.js';
import { textSchema } from '../../shared/text.schemas.js';

export const decisionChoiceSchema = z.enum(['accept', 'change', 'reject', 'lock', 'never', 'later']);
export type DecisionChoice = z.infer<typeof decisionChoiceSchema>;

export const decisionReasonSchema = z.enum([
  'not_now',
  'person_unavailable',
  'knows_better',
  'wrong_data',
  'fairness',
  'other',
]);
export type DecisionReason = z.infer<typeof decisionReasonSchema>;

export const decideSchema = z.strictObject({
  choice: decisionChoiceSchema,
  /** Required of everything but `accept` in order and `later`; `other` needs a comment. */
  reasonCode: decisionReasonSchema.optional(),
  comment: textSchema(1000).min(1).optional(),
  /** Last day of a lock, or the day on which what is put off comes back. */
  until: z.iso.date().optional(),
  /** Of `change`: whom to ask instead. */
  personId: z.uuid().optional(),
  /** Of `never`: the whole mission rather than that date alone. */
  wholeMission: z.boolean().optional(),
});
export type Decide = z.infer<typeof decideSchema>;

const invitationStates = ['waiting', 'agreed', 'declined', 'expired', 'withdrawn'] as const;

export const invitationViewSchema = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  way: z.enum(['mail', 'page', 'telephone']),
  sentAt: z.iso.datetime(),
  sentBy: z.string(),
  expiresAt: z.iso.datetime(),
  state: z.enum(invitationStates),
  answeredAt: z.iso.datetime().nullable(),
  answeredWay: z.enum(['mail', 'page', 'telephone']).nullable(),
  /** Who typed in what was said by telephone. */
  typedBy: z.string().nullable(),
  /** What the person wished to add. */
  comment: z.string().nullable(),
  /** While it waits: at which number they are rung, where one is known, and what may be written to it in their language. */
  telephone: telephoneSchema.nullable(),
  message: z.string().nullable(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

/** What a decision changed. */
export const decidedSchema = z.object({
  id: z.uuid(),
  state: suggestionViewSchema.shape.state,
  /** Of `change`: what is suggested instead, to be read before it is accepted. */
  insteadId: z.uuid().nullable(),
  invitations: z.array(invitationViewSchema),
  /**
   * The other suggestions of the run, looked at again after the decision: how many were worked out anew and how many no
   * longer win anything or are no longer possible. Null: they could not be looked at; their gains are those from before.
   */
  others: z.object({ changed: z.number().int(), withdrawn: z.number().int() }).nullable(),
});
export type Decided = z.infer<typeof decidedSchema>;

export const openedSchema = z.object({ id: z.uuid(), openedAt: z.iso.datetime() });
export type Opened = z.infer<typeof openedSchema>;

export const typeAnswerSchema = z.strictObject({
  answer: z.enum(['agreed', 'declined']),
  comment: textSchema(1000).min(1).optional(),
});
export type TypeAnswer = z.infer<typeof typeAnswerSchema>;

export const answeredSchema = z.object({
  state: suggestionViewSchema.shape.state,
  /** People of the same suggestion who have not answered. */
  waiting: z.number().int(),
});
export type AnsweredView = z.infer<typeof answeredSchema>;

export const decisionQuerySchema = z.strictObject({
  /** Any day of the week meant. */
  week: z.iso.date(),
});
export type DecisionQuery = z.infer<typeof decisionQuerySchema>;

/** Who decided what, when, and what they had been shown; the latest first. */
export const decisionViewsSchema = z.object({
  zone: z.string(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      choice: decisionChoiceSchema,
      actor: z.string(),
      decidedAt: z.iso.datetime(),
      reasonCode: decisionReasonSchema.nullable(),
      comment: z.string().nullable(),
      until: z.iso.date().nullable(),
      /** When they opened the reasons; null: they had not. */
      explanationOpenedAt: z.iso.datetime().nullable(),
      insteadId: z.uuid().nullable(),
      /** As it was when it was decided; of one put off, as it is now. */
      suggestion: suggestionViewSchema,
      invitations: z.array(invitationViewSchema),
    }),
  ),
});
export type DecisionViews = z.infer<typeof decisionViewsSchema>;

export const possiblePeopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** 0 to 1000. */
      fit: z.number().int(),
    }),
  ),
});
export type PossiblePeople = z.infer<typeof possiblePeopleSchema>;
