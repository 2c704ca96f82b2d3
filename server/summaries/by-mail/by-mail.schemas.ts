import { z } from 'zod';

const frequencySchema = z.enum(['monthly', 'quarterly', 'yearly']);
export type Frequency = z.infer<typeof frequencySchema>;
const languageSchema = z.enum(['fr', 'en']);

/** From the first day to before the last. */
const letterPeriodSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
export type LetterPeriod = z.infer<typeof letterPeriodSchema>;

/** What a summary says, in the reader's words. */
const letterSchema = z.object({
  subject: z.string(),
  hello: z.string(),
  parts: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
});
export type Letter = z.infer<typeof letterSchema>;

/** `frequency`: null stops it. */
export const summaryMailAskedSchema = z.strictObject({
  frequency: frequencySchema.nullable(),
  language: languageSchema,
});
export type SummaryMailAsked = z.infer<typeof summaryMailAskedSchema>;

export const summaryMailSchema = z.object({
  /** Null: none is asked for. */
  frequency: frequencySchema.nullable(),
  /** Language of the mail. */
  language: languageSchema,
  /** Where it goes; null: no mail leaves from here, and the page alone shows it. */
  address: z.string().nullable(),
  period: letterPeriodSchema,
  /** Of the last whole period; null: nothing to tell. */
  letter: letterSchema.nullable(),
});
export type SummaryMailView = z.infer<typeof summaryMailSchema>;
