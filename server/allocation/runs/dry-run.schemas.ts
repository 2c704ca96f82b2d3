import { z } from 'zod';

/** What a calculation would propose, the best first; nothing of it is kept. */
export const dryRunSchema = z.object({
  /** Its Monday. */
  week: z.iso.date(),
  isProven: z.boolean(),
  weightsVersion: z.number().int(),
  people: z.number().int(),
  slots: z.number().int(),
  /** Person-seconds missing, as things stand and once all of it is carried out. */
  unmetMinBefore: z.number().int(),
  unmetMinAfter: z.number().int(),
  unmetTargetBefore: z.number().int(),
  unmetTargetAfter: z.number().int(),
  proposals: z.array(
    z.object({
      kind: z.enum(['invite', 'move', 'release', 'swap']),
      /** Points; null: it has to be done whatever it is worth. */
      gain: z.number().nullable(),
      steps: z.array(
        z.object({
          person: z.string(),
          mission: z.string(),
          role: z.string(),
          startsAt: z.iso.datetime(),
          zone: z.string(),
          /** More, or below zero: less. */
          seconds: z.number().int(),
        }),
      ),
    }),
  ),
});
export type DryRunView = z.infer<typeof dryRunSchema>;
