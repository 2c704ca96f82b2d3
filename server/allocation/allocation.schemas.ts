import { z } from 'zod';

const seconds = z.number().int();
const share = z.number().nullable();

export const beginRunSchema = z.strictObject({
  /** Any day of the week meant, `YYYY-MM-DD`. */
  week: z.iso.date(),
});
export type BeginRun = z.infer<typeof beginRunSchema>;

/** One calculation of proposals for a week. Shares are 0 to 1; null: nothing to share, or not known. */
export const runViewSchema = z.object({
  id: z.uuid(),
  /** The week's Monday. */
  week: z.iso.date(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  stage: z.enum(['candidates', 'plan', 'list']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Null: by schedule, or by somebody who is gone. */
  startedBy: z.string().nullable(),
  /** What went wrong, in the reader's language. */
  fault: z.string().nullable(),
  suggestions: z.number().int(),
  proof: z
    .object({
      isProven: z.boolean(),
      gap: z.number(),
      engine: z.string(),
      weightsVersion: z.number().int(),
      inputHash: z.string(),
      planHash: z.string(),
    })
    .nullable(),
  metrics: z
    .object({
      people: z.number().int(),
      slots: z.number().int(),
      pairs: z.number().int(),
      unmetMinBefore: seconds,
      unmetMinAfter: seconds,
      unmetTargetBefore: seconds,
      unmetTargetAfter: seconds,
      keptShare: share,
      peopleTouched: z.number().int(),
      secondsOverComfort: seconds,
      lowestCoverage: share,
      lowestTwentieth: share,
      useGini: share,
      roundingLoss: z.number(),
      againstRules: z.number().int(),
      withoutGain: z.number().int(),
    })
    .nullable(),
});
export type RunView = z.infer<typeof runViewSchema>;

export const runViewsSchema = z.object({ runs: z.array(runViewSchema) });
export type RunViews = z.infer<typeof runViewsSchema>;
