import { z } from 'zod';
import { lineSchema, textSchema } from '../../shared/text.schemas.js';

/** Where an answer came from. What a coordinator types is never `page`, `mail` or `file`. */
export const tellingSources = ['page', 'mail', 'phone', 'paper', 'in-person', 'file'] as const;
export const typedSources = ['phone', 'paper', 'in-person'] as const;
export const toldParts = ['times', 'limits', 'preferences', 'consent'] as const;
export const consentChoices = ['on', 'paused', 'off'] as const;

const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const HOUR = 3600;
const WEEK = 168 * HOUR;
const weekday = z.number().int().min(1).max(7);
const MOST_TIMES = 100;

/**
 * When somebody can come, in local time. `recurring`: on `weekdays` (1 Monday … 7 Sunday) of every `everyWeeks`th week;
 * `once`: on the day `from`; `exception`: not available from `from` to `until`, both included. A `toTime` that is not
 * after `fromTime` is on the next day.
 */
export const tellTimeSchema = z.strictObject({
  kind: z.enum(['recurring', 'once', 'exception']),
  weekdays: z.array(weekday).max(7).default([]),
  fromTime: clock.default('00:00'),
  toTime: clock.default('00:00'),
  everyWeeks: z.number().int().min(1).max(8).default(1),
  /** Left out: today. */
  from: day.optional(),
  /** Last day; null: no end. */
  until: day.nullable().default(null),
  /** −1 cannot, 0 if needed, 1 yes, 2 preferred. */
  preference: z.number().int().min(-1).max(2).default(1),
});
export type TellTime = z.infer<typeof tellTimeSchema>;

/** Null: no limit said. Durations in seconds. */
export const tellLimitsSchema = z.strictObject({
  comfortSecondsPerWeek: z.number().int().min(0).max(WEEK).nullable().default(null),
  capSecondsPerWeek: z.number().int().min(0).max(WEEK).nullable().default(null),
  daysPerWeek: z.number().int().min(1).max(7).nullable().default(null),
  minimumRestSeconds: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * HOUR)
    .nullable()
    .default(null),
  invitationsPer30Days: z.number().int().min(0).max(30).default(4),
  maxKm: z.number().int().min(0).max(1000).nullable().default(null),
  remoteOnly: z.boolean().default(false),
});
export type TellLimits = z.infer<typeof tellLimitsSchema>;

/** Of one mission or of one cause, an activity type: −2 rather not … 2 gladly. */
export const tellPreferenceSchema = z
  .strictObject({
    missionId: z.uuid().nullable().default(null),
    cause: lineSchema(80).nullable().default(null),
    weight: z.number().int().min(-2).max(2),
  })
  .refine(({ missionId, cause }) => (missionId === null) !== (cause === null), {
    error: 'give missionId or cause',
  });

/** The answer to the question, with the question as it was read. */
const tellConsentSchema = z.strictObject({ state: z.enum(consentChoices), wording: z.string().max(1000) });

/** Each part that is given replaces what was told before; a part left out stays. */
const parts = {
  times: z.array(tellTimeSchema).max(MOST_TIMES).optional(),
  limits: tellLimitsSchema.optional(),
  preferences: z.array(tellPreferenceSchema).max(200).optional(),
  consent: tellConsentSchema.optional(),
};
export const tellAvailabilitySchema = z.strictObject(parts);
export type TellAvailability = z.infer<typeof tellAvailabilitySchema>;

/** What a coordinator types for somebody: never without saying where it comes from. */
export const typeAvailabilitySchema = z.strictObject({
  ...parts,
  source: z.enum(typedSources),
  /** On which day it was said; left out: today. */
  saidOn: day.optional(),
  /** As the person said it. */
  words: textSchema(500).nullable().default(null),
});
export type TypeAvailability = z.infer<typeof typeAvailabilitySchema>;

const toldTimeSchema = z.object({
  kind: z.enum(['recurring', 'once', 'exception']),
  weekdays: z.array(z.number().int()),
  fromTime: z.string(),
  toTime: z.string(),
  everyWeeks: z.number().int(),
  from: z.string(),
  until: z.string().nullable(),
  preference: z.number().int(),
  zone: z.string(),
});
export type ToldTime = z.infer<typeof toldTimeSchema>;

export const toldLimitsSchema = z.object({
  comfortSecondsPerWeek: z.number().int().nullable(),
  capSecondsPerWeek: z.number().int().nullable(),
  daysPerWeek: z.number().int().nullable(),
  minimumRestSeconds: z.number().int().nullable(),
  invitationsPer30Days: z.number().int(),
  maxKm: z.number().int().nullable(),
  remoteOnly: z.boolean(),
});

const toldConsentSchema = z.object({
  state: z.enum(consentChoices),
  answeredAt: z.string(),
  source: z.string(),
  wording: z.string(),
  /** Null: the person, a file, or somebody who has gone. */
  typedBy: z.string().nullable(),
});

/** What is known of one person's time, tastes and consent. */
export const toldAvailabilitySchema = z.object({
  times: z.array(toldTimeSchema),
  /** Null: none said. */
  limits: toldLimitsSchema.nullable(),
  preferences: z.array(
    z.object({
      missionId: z.string().nullable(),
      /** Of the mission. */
      title: z.string().nullable(),
      cause: z.string().nullable(),
      weight: z.number().int(),
    }),
  ),
  /** Every answer, the one in force first. None: no suggestions. */
  consents: z.array(toldConsentSchema),
  /** Every time that something was told, the latest first. */
  tellings: z.array(
    z.object({
      toldAt: z.string(),
      source: z.string(),
      typedBy: z.string().nullable(),
      words: z.string().nullable(),
      parts: z.array(z.enum(toldParts)),
    }),
  ),
  /** Every time that they were asked, the latest first. */
  requests: z.array(z.object({ askedAt: z.string(), way: z.string() })),
});
export type ToldAvailability = z.infer<typeof toldAvailabilitySchema>;
