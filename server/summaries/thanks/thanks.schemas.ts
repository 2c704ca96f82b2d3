import { z } from 'zod';

/** Words for those who came to a mission. `draft` is made with them: sent again, they are written once. */
export const thankSchema = z.strictObject({
  draft: z.uuid(),
  missionId: z.uuid(),
  personIds: z.array(z.uuid()).min(1).max(200),
  words: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .regex(/^[^\0]*$/u),
});
export type Thank = z.infer<typeof thankSchema>;

/** Those the caller wrote, the latest first. */
export const writtenThanksSchema = z.array(
  z.object({ id: z.string(), name: z.string(), mission: z.string(), words: z.string(), writtenAt: z.string() }),
);
export type WrittenThanks = z.infer<typeof writtenThanksSchema>;

/** Those the caller received, the latest first. `by`: null once whoever wrote them has gone. */
export const receivedThanksSchema = z.array(
  z.object({
    id: z.string(),
    by: z.string().nullable(),
    mission: z.string(),
    words: z.string(),
    writtenAt: z.string(),
  }),
);
export type ReceivedThanks = z.infer<typeof receivedThanksSchema>;
