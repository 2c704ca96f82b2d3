import { z } from 'zod';

/** What one person gave, as that person alone may see it. Durations are whole seconds; null is unknown. */
export const ownActivitySchema = z.object({
  total: z.object({
    personSeconds: z.number().int().nullable(),
    activities: z.number().int(),
    /** Activities whose duration is unknown: they add no time. */
    unknownTime: z.number().int(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  missions: z.array(
    z.object({
      title: z.string().nullable(),
      personSeconds: z.number().int().nullable(),
      activities: z.number().int(),
    }),
  ),
});
export type OwnActivity = z.infer<typeof ownActivitySchema>;
