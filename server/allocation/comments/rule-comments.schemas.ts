import { z } from 'zod';
import { textSchema } from '../../shared/text.schemas.js';

/** What volunteers think of the rules of suggestions, or of one of them; those that wait for an answer first. */
export const ruleCommentsSchema = z.object({
  comments: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** Missions of the suggestion that it is about; empty: the rules. */
      about: z.array(z.string()),
      text: z.string(),
      createdAt: z.iso.datetime(),
      answer: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      answeredBy: z.string().nullable(),
    }),
  ),
});
export type RuleComments = z.infer<typeof ruleCommentsSchema>;

export const answerCommentSchema = z.strictObject({ text: textSchema(2000).min(1) });
export type AnswerComment = z.infer<typeof answerCommentSchema>;
