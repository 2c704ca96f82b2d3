import { z } from 'zod';

export const flagsQuerySchema = z.strictObject({ after: z.coerce.number().int().min(0).max(20_000_000).default(0) });
export type FlagsQuery = z.infer<typeof flagsQuerySchema>;

export const flaggedLinesSchema = z.object({
  lines: z.array(
    z.object({
      line: z.number().int(),
      /** Null where lines are no activities. */
      activityId: z.string().nullable(),
      /** `text` says why, then what to do, in the reader's language. */
      flags: z.array(z.object({ flag: z.string(), text: z.string() })),
    }),
  ),
  /** To ask for what follows as `after`; null: nothing does. */
  next: z.number().int().nullable(),
});
export type FlaggedLines = z.infer<typeof flaggedLinesSchema>;
