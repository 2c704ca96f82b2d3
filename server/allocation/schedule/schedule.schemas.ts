import { z } from 'zod';

/** When proposals are worked out by themselves. Nothing is decided by it. */
export const scheduleSchema = z.strictObject({
  isOn: z.boolean(),
  /** 1: Monday, to 7: Sunday. */
  weekday: z.number().int().min(1).max(7),
  /** Hour of the association's clock. */
  hour: z.number().int().min(0).max(23),
  /** How many of the weeks that follow are worked out. */
  weeks: z.number().int().min(1).max(4),
});
export type RunSchedule = z.infer<typeof scheduleSchema>;

export const scheduleViewSchema = z.object({
  ...scheduleSchema.shape,
  /** IANA zone of the association. */
  zone: z.string(),
  /** Next time it is due; null: switched off. */
  next: z.iso.datetime().nullable(),
  /** Who said so, and when; null: as the program comes. */
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type ScheduleView = z.infer<typeof scheduleViewSchema>;
