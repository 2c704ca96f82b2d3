import { z } from 'zod';

const seconds = z.number().int();
const share = z.number().nullable();

export const beginRunSchema = z.strictObject({
  /** Any day of the week meant, `YYYY-MM-DD`. */
  week: z.iso.date(),
});
export type BeginRun = z.infer<typeof beginRunSchema>;

const spreadSchema = z.object({
  people: z.number().int(),
  peopleTouched: z.number().int(),
  secondsOverComfort: seconds,
  keptShare: share,
  useGini: share,
  /** In 30 days, of whoever is asked most, once everybody concerned was asked. */
  invitationsMost: z.number().int(),
  invitationsGini: share,
});

const runFairnessSchema = z.object({
  missions: z.number().int(),
  missionsUnderMinimumBefore: z.number().int(),
  missionsUnderMinimumAfter: z.number().int(),
  coverageGini: share,
  everybody: spreadSchema,
  /** Those without validated hours in 24 months; null: fewer than five. */
  newcomers: spreadSchema.nullable(),
});

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
      /** How what is proposed is spread; not there of runs before it was kept. */
      fairness: runFairnessSchema.optional(),
    })
    .nullable(),
});
export type RunView = z.infer<typeof runViewSchema>;

export const runViewsSchema = z.object({
  runs: z.array(runViewSchema),
  /** Whether the reader may have proposals worked out; if not, the names of those who may. */
  workOut: z.object({ may: z.boolean(), others: z.array(z.string()) }),
});
export type RunViews = z.infer<typeof runViewsSchema>;
