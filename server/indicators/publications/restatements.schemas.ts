import { z } from 'zod';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One figure of one cell that was told and is another since. */
export const changeSchema = z.object({
  /** Place of its table, from 0. */
  table: z.number().int(),
  figure: z.string(),
  /** What the row is about; null: the total. */
  row: z.record(z.string(), value).nullable(),
  measure: z.string(),
  told: value,
  /** Null: nothing is known any more. */
  today: value,
  /** Too few people are known to be behind the change: outside, its amount waits for enough others. */
  waits: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

export const restatementCauseSchema = z.object({
  /** `definition`: the figure is computed in another way since; `other`: a mission, a setting. */
  cause: z.enum(['import', 'undo', 'correction', 'erasure', 'removal', 'definition', 'other']),
  count: z.number().int(),
  /** Instants in UTC of the first and the last; null: not known. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type RestatementCause = z.infer<typeof restatementCauseSchema>;

export const restatementsSchema = z.object({
  /** Told anew since, the earliest first. */
  restated: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      madeBy: z.string(),
      madeAt: z.string(),
      changes: z.array(changeSchema),
    }),
  ),
  /** What is another figure today than it was told. */
  changes: z.array(changeSchema),
  /** Places of tables whose figure cannot be computed any more. */
  unknown: z.array(z.number().int()),
  causes: z.array(restatementCauseSchema),
});
export type Restatements = z.infer<typeof restatementsSchema>;
