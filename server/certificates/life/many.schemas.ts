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
