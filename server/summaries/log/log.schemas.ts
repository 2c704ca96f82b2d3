import { z } from 'zod';

/** A day has no more. */
export const MOST_SECONDS = 86_400;

/** One activity of one's own. `draft` is made with the entry, perhaps without a network: sent again, it counts once. */
export const ownEntrySchema = z.strictObject({
  draft: z.string().regex(/^[0-9A-Za-z-]{16,64}$/),
  /** Address of the account that noted it: of another, it is refused and changes nothing. */
  account: z.string().max(254).optional(),
  missionId: z.uuid(),
  /** Default: today, at the clock of the association. */
  day: z.iso.date().optional(),
  personSeconds: z.number().int().min(1).max(MOST_SECONDS),
});
export type OwnEntry = z.infer<typeof ownEntrySchema>;

export const enteredOwnSchema = z.object({
  activityId: z.string(),
  missionId: z.string(),
  title: z.string(),
  day: z.iso.date(),
  personSeconds: z.number().int(),
});
export type EnteredOwn = z.infer<typeof enteredOwnSchema>;

export const ownChoicesSchema = z.object({
  today: z.iso.date(),
  /** Those of the person first, the latest first; then those that are open, by title. */
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
  /** What the person usually notes: of each mission the latest time, that of the same day of the week first. */
  habits: z.array(
    z.object({
      missionId: z.string(),
      title: z.string(),
      personSeconds: z.number().int(),
      /** The last day with this time. */
      like: z.iso.date(),
    }),
  ),
});
export type OwnChoices = z.infer<typeof ownChoicesSchema>;
