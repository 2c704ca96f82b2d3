import { z } from 'zod';

const day = z.iso.date();

/** Certificates for many people: their time and missions in that period (half-open), and nothing that only they choose. */
export const batchWantedSchema = z
  .strictObject({
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    languages: z
      .array(z.enum(['fr', 'en']))
      .min(1)
      .max(2),
    /** Null: who signs today first, as for one. */
    signatoryId: z.uuid().nullable().default(null),
    /** At most a few thousand. */
    people: z.array(z.uuid()).min(1).max(5_000),
  })
  .refine(({ from, to }) => from === null || to === null || from < to, { path: ['to'], message: 'not after from' });
export type BatchWanted = z.infer<typeof batchWantedSchema>;

export const batchPeriodSchema = z.strictObject({
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});

/** Who has validated time in that period, in the caller's missions, by name. */
export const batchPreviewSchema = z.object({
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      personSeconds: z.int(),
      /** Has one already, waiting or valid, that begins and ends with the same time. */
      hasOne: z.boolean(),
    }),
  ),
});

export const batchViewSchema = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'cancelled']),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** People. `waiting`: theirs wait for the signatory; `left`: not reached yet, or left out when it was cancelled. */
  people: z.int(),
  issued: z.int(),
  waiting: z.int(),
  left: z.int(),
  failed: z.array(z.object({ name: z.string(), reason: z.object({ code: z.string(), text: z.string() }) })),
});
