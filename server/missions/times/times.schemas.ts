import { z } from 'zod';

export const ownTimeSchema = z.object({
  /** Of the commitment, for its address. */
  id: z.string(),
  mission: z.object({ id: z.string(), title: z.string() }),
  /** What is done there. */
  role: z.string(),
  place: z.string().nullable(),
  remote: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** IANA zone of the clock on which these times are read. */
  zone: z.string(),
  /** Coordinators of the mission. */
  contacts: z.array(z.object({ name: z.string(), email: z.string() })),
  /** `withdrawn`: the person said that they cannot come. `cancelled`: it does not take place. */
  state: z.enum(['agreed', 'withdrawn', 'cancelled']),
  /** Whether a coordinator has taken note that they cannot come. */
  isSeen: z.boolean(),
});
export type OwnTime = z.infer<typeof ownTimeSchema>;

export const ownTimesSchema = z.object({
  /** Those that have not ended, the next first. */
  times: z.array(ownTimeSchema),
  /** Whether the person asked for a mail the day before; null: no mail can reach them. */
  reminder: z.boolean().nullable(),
});
export type OwnTimes = z.infer<typeof ownTimesSchema>;

export const reminderSchema = z.strictObject({ wanted: z.boolean() });
export type ReminderAsked = z.infer<typeof reminderSchema>;

/** Who cannot come to what is still ahead, the next first. */
export const cannotComeSchema = z.array(
  z.object({
    id: z.string(),
    /** The date, by which replacements are looked for. */
    slotId: z.string(),
    name: z.string(),
    mission: z.object({ id: z.string(), title: z.string() }),
    role: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    zone: z.string(),
    saidAt: z.string(),
    /** People still agreed for that date. */
    stillComing: z.number().int(),
    /** People wanted; null: nobody said how many. */
    wanted: z.number().int().nullable(),
    seenBy: z.string().nullable(),
  }),
);
export type CannotComeList = z.infer<typeof cannotComeSchema>;
