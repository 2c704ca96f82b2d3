import { z } from 'zod';

/** Missions whose attendance the caller may write down, by title. */
export const attendanceMissionsSchema = z.array(z.object({ id: z.string(), title: z.string() }));
export type AttendanceMissions = z.infer<typeof attendanceMissionsSchema>;

export const attendanceDaySchema = z.strictObject({ day: z.iso.date() });
export type AttendanceDay = z.infer<typeof attendanceDaySchema>;

const attendeeSchema = z.object({
  /** Also how an import may speak of this person. */
  id: z.string(),
  name: z.string(),
  /** Tells two people of one name apart. */
  email: z.string().nullable(),
  /** Agreed to come on that day. */
  isPlanned: z.boolean(),
  /** Days on this mission in the twelve weeks before. */
  recentDays: z.number().int(),
});
export type Attendee = z.infer<typeof attendeeSchema>;

/** Who is expected at a mission on a day: those planned, then those who came lately, then those who ever came. */
export const attendanceSchema = z.object({
  mission: z.object({ id: z.string(), title: z.string(), site: z.string().nullable() }),
  day: z.string(),
  /** Times of that day on which people are wanted, in UTC. */
  slots: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
  people: z.array(attendeeSchema),
});
export type Attendance = z.infer<typeof attendanceSchema>;
