import { z } from 'zod';

const day = z.iso.date();
const period = { from: day.nullable().default(null), to: day.nullable().default(null) };
const inOrder = ({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }) =>
  !from || !to || from < to;
const NOT_IN_ORDER = { error: 'from comes before to' };

/**
 * Certificates for many people: their time and missions from the first day to before the last, and nothing of what only
 * they choose.
 */
export const batchWantedSchema = z
  .strictObject({
    ...period,
    /** Both: two certificates for each. */
    languages: z
      .array(z.enum(['fr', 'en']))
      .min(1)
      .max(2)
      .refine((all) => new Set(all).size === all.length, { error: 'a language twice' }),
    /** Null: the only one who signs today. */
    signatoryId: z.uuid().nullable().default(null),
    people: z.array(z.uuid()).min(1).max(5_000),
  })
  .refine(inOrder, NOT_IN_ORDER);
export type BatchWanted = z.infer<typeof batchWantedSchema>;

export const batchPeriodSchema = z.strictObject(period).refine(inOrder, NOT_IN_ORDER);
export type BatchPeriod = z.infer<typeof batchPeriodSchema>;

/** Who has time to certify in that period, by name. */
export const batchPreviewSchema = z.object({
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      personSeconds: z.number().int(),
      /** Has one that waits or stands, of the same first and last day asked for. */
      hasOne: z.boolean(),
    }),
  ),
});
export type BatchPreview = z.infer<typeof batchPreviewSchema>;

export const batchViewSchema = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'cancelled']),
  from: day.nullable(),
  to: day.nullable(),
  languages: z.array(z.enum(['fr', 'en'])),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Each as a number of people: `waiting` for the signatory, `left` not reached yet or, once stopped, left out. */
  people: z.number().int(),
  issued: z.number().int(),
  waiting: z.number().int(),
  left: z.number().int(),
  failed: z.array(z.object({ name: z.string(), code: z.string(), detail: z.string() })),
});
export type BatchView = z.infer<typeof batchViewSchema>;

/** The latest first. */
export const batchViewsSchema = z.object({ batches: z.array(batchViewSchema) });
export type BatchViews = z.infer<typeof batchViewsSchema>;
