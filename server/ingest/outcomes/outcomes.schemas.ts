import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

/** One thing weighed or counted. `draft` is made with the entry: sent again, it counts once. */
export const outcomeEntrySchema = z.strictObject({
  draft: z.string().regex(/^[0-9A-Za-z-]{16,64}$/),
  missionId: z.uuid(),
  type: lineSchema(80),
  quantity: lineSchema(40),
  unit: lineSchema(80),
  /** How it was measured. */
  method: lineSchema(200).optional(),
  /** Default: today, at the clock of the association. */
  day: z.iso.date().optional(),
});
export type OutcomeEntry = z.infer<typeof outcomeEntrySchema>;

export const enteredOutcomeSchema = z.object({
  importId: z.string(),
  missionId: z.string(),
  day: z.string(),
  type: z.string(),
  /** Exact decimal, as text. */
  quantity: z.string(),
  unit: z.string(),
  method: z.string().nullable(),
});
export type EnteredOutcome = z.infer<typeof enteredOutcomeSchema>;

/** What was entered by hand on one day, the latest first, and what may be chosen. */
export const outcomeDaySchema = z.object({
  day: z.string(),
  entries: z.array(enteredOutcomeSchema),
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Kinds and units in use, the most frequent first. */
  kinds: z.array(z.object({ type: z.string(), unit: z.string() })),
});
export type OutcomeDay = z.infer<typeof outcomeDaySchema>;

export const outcomeDayAskedSchema = z.strictObject({ day: z.iso.date().optional() });
