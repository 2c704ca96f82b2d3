import { z } from 'zod';

export const weekQuerySchema = z.strictObject({
  /** A day of the week asked for; without it, the current one. */
  day: z.iso
    .date()
    .refine((one) => one >= '2000-01-01' && one <= '9999-01-01', 'from 2000-01-01 to 9999-01-01')
    .optional(),
});
export type WeekQuery = z.infer<typeof weekQuerySchema>;

/** In person-seconds, of dates that are not over (of a past week: of all), capped date by date; dates of which nobody said how much they need are in no sum. */
const coverageSchema = z.object({
  slots: z.number().int(),
  unknownSlots: z.number().int(),
  agreedSeconds: z.number().int(),
  minSeconds: z.number().int(),
  filledMinSeconds: z.number().int(),
  unmetMinSeconds: z.number().int(),
  wantedSeconds: z.number().int(),
  filledSeconds: z.number().int(),
  unmetSeconds: z.number().int(),
  surplusSeconds: z.number().int(),
  excessSeconds: z.number().int(),
  lowestShare: z.number().nullable(),
});
export type CoverageView = z.infer<typeof coverageSchema>;

export const weekSlotSchema = z.object({
  id: z.string(),
  mission: z.object({ id: z.string(), title: z.string() }),
  /** What is done there. */
  role: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  zone: z.string(),
  minSeconds: z.number().int().nullable(),
  targetSeconds: z.number().int().nullable(),
  maxSeconds: z.number().int().nullable(),
  agreedSeconds: z.number().int(),
  agreedPeople: z.number().int(),
  state: z.enum(['unknown', 'below-minimum', 'below-target', 'enough', 'spare', 'above-maximum']),
});
export type WeekSlot = z.infer<typeof weekSlotSchema>;

export const needWeekSchema = z.object({
  /** Monday, and the Monday after. */
  from: z.string(),
  to: z.string(),
  today: z.string(),
  total: coverageSchema,
  /** The one that lacks most comes first. */
  missions: z.array(z.object({ id: z.string(), title: z.string(), coverage: coverageSchema })),
  /** Skills that dates ask for, and the time agreed to by people who have them at that level. */
  skills: z.array(z.object({ name: z.string(), coverage: coverageSchema })),
  /** Languages that dates ask for, and the time agreed to by people who speak them at that level. */
  languages: z.array(z.object({ language: z.string(), coverage: coverageSchema })),
  /** By day and time. */
  slots: z.array(weekSlotSchema),
  /** Dates that lack help, and those that can spare some; the most first. */
  understaffed: z.array(z.string()),
  overstaffed: z.array(z.string()),
});
export type NeedWeek = z.infer<typeof needWeekSchema>;
