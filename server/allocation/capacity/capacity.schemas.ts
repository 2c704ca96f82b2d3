import { z } from 'zod';

/** Time that could still be given, and how many people that is. */
const possible = z.object({ seconds: z.number().int(), people: z.number().int() });

/**
 * What people who said yes to suggestions could still give in a week, where nothing stands in their way and they are not
 * expected elsewhere. Within one line, time is counted once; the same time may stand in several lines.
 */
export const capacitySchema = z.object({
  /** Null: the week is over. */
  total: possible.nullable(),
  missions: z.array(possible.extend({ id: z.string() })),
  /** Of people who have the skill at the level that is asked for. */
  skills: z.array(possible.extend({ name: z.string() })),
  /** Of people who speak it at the level that is asked for. */
  languages: z.array(possible.extend({ language: z.string() })),
});
export type CapacityView = z.infer<typeof capacitySchema>;
