import { z } from 'zod';
import { suggestionViewSchema } from '../suggestions/suggestions.schemas.js';
import { obstacleSchema, ownDateSchema } from './own-missions.schemas.js';
import { textSchema } from '../../shared/text.schemas.js';

const step = suggestionViewSchema.shape.steps.element.shape;

export const ownCommentSchema = z.object({
  id: z.uuid(),
  /** What it is about; null: the rules. */
  invitationId: z.uuid().nullable(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});
export type OwnComment = z.infer<typeof ownCommentSchema>;

/** What was suggested to the reader, with what the coordinator read about them and nobody else's name. */
export const ownInvitationSchema = z.object({
  id: z.uuid(),
  /**
   * `open`: it waits for an answer. `waiting`: they agreed, and somebody else has not answered yet. `full`: others took
   * the place. `over`: the date has begun, or does not take place.
   */
  state: z.enum(['open', 'waiting', 'agreed', 'declined', 'expired', 'withdrawn', 'full', 'over']),
  kind: suggestionViewSchema.shape.kind,
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  comment: z.string().nullable(),
  /** Other people who have to agree as well. */
  others: z.number().int(),
  changes: z.array(
    z.object({
      ...ownDateSchema.shape,
      isCancelled: z.boolean(),
      skill: z.string().nullable(),
      /** More, or below zero: less. */
      seconds: z.number().int(),
      limits: step.limits,
    }),
  ),
  /** In words, to the reader. */
  reasons: z.array(z.string()),
  /** Points; null: not priced. */
  gain: z.number().nullable(),
  why: suggestionViewSchema.shape.why,
});
export type OwnInvitation = z.infer<typeof ownInvitationSchema>;

/** What stands in the way of suggestions to the reader, and on how many dates ahead. */
const standsSchema = z.object({ filter: obstacleSchema.shape.filter, dates: z.number().int() });

export const ownProposalsSchema = z.object({
  /** The last answer to the question about suggestions; null: none. */
  consent: z.enum(['on', 'paused', 'off']).nullable(),
  /** The question as it is asked today. */
  question: z.string(),
  hasTimes: z.boolean(),
  invitations: z.array(ownInvitationSchema),
  ahead: z.object({
    days: z.number().int(),
    /** Open dates to which the reader does not come yet, and those that fit. */
    dates: z.number().int(),
    fitting: z.number().int(),
    obstacles: z.array(standsSchema),
  }),
  /** When suggestions were last worked out; null: never. */
  lastWorkedOut: z.iso.datetime().nullable(),
  /** Invitations of the last 30 days, and the most that the reader accepts. */
  asked: z.object({ days30: z.number().int(), most: z.number().int() }),
  comments: z.array(ownCommentSchema),
});
export type OwnProposals = z.infer<typeof ownProposalsSchema>;

export const answerProposalSchema = z.strictObject({
  answer: z.enum(['agreed', 'declined']),
  comment: textSchema(1000).optional(),
});
export type AnswerProposal = z.infer<typeof answerProposalSchema>;

export const writeCommentSchema = z.strictObject({
  text: textSchema(2000).min(1),
  /** Left out: about the rules. */
  invitationId: z.uuid().optional(),
});
export type WriteComment = z.infer<typeof writeCommentSchema>;
