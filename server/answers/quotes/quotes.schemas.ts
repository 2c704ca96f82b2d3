import { z } from 'zod';
import { lineSchema, textSchema } from '../../shared/text.schemas.js';

/** The person, a parent or guardian of somebody under age, or a person who asked for it without being asked. */
export const consentGivers = ['person', 'guardian', 'own-wish'] as const;
export const consentMeans = ['paper', 'mail', 'voice'] as const;
/** `house`: the association gives them up by itself. */
export const withdrawalMeans = [...consentMeans, 'house'] as const;
export const consentStates = ['in-force', 'expired', 'withdrawn'] as const;

const day = z.iso.date().refine((one) => one >= '1900-01-01' && one <= '9999-01-01', 'from 1900-01-01 to 9999-01-01');

const consent = {
  giver: z.enum(consentGivers),
  means: z.enum(consentMeans),
  /** Who heard it, where it was said. */
  presence: lineSchema(200).nullable(),
  day,
  /** What was agreed to, word for word. */
  wording: textSchema(2000).min(1),
  /** Handed to funders and partners. */
  forReports: z.boolean(),
  /** On pages and networks that anybody reads. */
  forPublic: z.boolean(),
  /** Until then, included; null: until it is withdrawn. */
  lastDay: day.nullable(),
};

export const newConsentSchema = z
  .strictObject(consent)
  .refine(({ forReports, forPublic }) => forReports || forPublic, { path: ['forReports'], message: 'is for nothing' })
  .refine(({ means, presence }) => means !== 'voice' || presence !== null, {
    path: ['presence'],
    message: 'says nobody who heard it',
  })
  .refine(({ lastDay, ...given }) => lastDay === null || given.day <= lastDay, {
    path: ['lastDay'],
    message: 'ends before it begins',
  });
export type NewConsent = z.infer<typeof newConsentSchema>;

const quote = {
  /** As they will be printed. */
  words: textSchema(1200).min(1),
  /** Of the words: a code of ISO 639. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** To whom it was said, in which letter. Never an answer without a name. */
  source: lineSchema(200),
  /** As the person chose to be named; null: without a name. */
  saidBy: lineSchema(100).nullable(),
  saidOn: day,
  missionId: z.uuid().toLowerCase().nullable(),
};

export const newQuoteSchema = z.strictObject({ ...quote, consent: newConsentSchema });
export type NewQuote = z.infer<typeof newQuoteSchema>;

export const changedQuoteSchema = z.strictObject({
  ...quote,
  /** Given again, for these words or for longer; null: the one before is for them. */
  consent: newConsentSchema.nullable(),
});
export type ChangedQuote = z.infer<typeof changedQuoteSchema>;

export const withdrawnQuoteSchema = z.strictObject({ day, means: z.enum(withdrawalMeans) });
export type WithdrawnQuote = z.infer<typeof withdrawnQuoteSchema>;

const recorded = { recordedBy: z.string(), recordedAt: z.string() };

export const consentViewSchema = z.object({ ...consent, ...recorded });
export type ConsentView = z.infer<typeof consentViewSchema>;

export const quoteSchema = z.object({
  id: z.string(),
  /** Null with `source` once consent was withdrawn: they are erased. */
  words: z.string().nullable(),
  language: z.string(),
  source: z.string().nullable(),
  saidBy: z.string().nullable(),
  saidOn: z.string(),
  mission: z.object({ id: z.string(), title: z.string() }).nullable(),
  state: z.enum(consentStates),
  /** The one that counts first, then those before it. */
  consents: z.array(consentViewSchema),
  withdrawal: z.object({ day: z.string(), means: z.enum(withdrawalMeans), ...recorded }).nullable(),
  /** When a report first told them outside: from then on other words need consent again. */
  usedAt: z.string().nullable(),
  ...recorded,
  changedBy: z.string().nullable(),
});
export type QuoteView = z.infer<typeof quoteSchema>;

export const quotesSchema = z.object({
  /** In the association's zone. */
  today: z.string(),
  quotes: z.array(quoteSchema),
  /** Those of which the reader may record words. */
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Whether the reader may record words that are of no mission. */
  mayRecordForAll: z.boolean(),
});
export type QuotesView = z.infer<typeof quotesSchema>;

export const quoteChangedSchema = z.object({ id: z.string() });
