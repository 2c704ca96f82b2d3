import { z } from 'zod';
import { toldAvailabilitySchema } from '../../people/availability/availability.schemas.js';
import { dayParts } from '../../people/availability/day-parts.schemas.js';
import { telephoneSchema } from '../../people/telephone/telephone.schemas.js';
import { requestWays } from '../../people/availability/request-ways.schemas.js';

const count = z.number().int();

/** One person's availability, with what may be chosen. */
export const availabilityViewSchema = z.object({
  ...toldAvailabilitySchema.shape,
  person: z.object({ id: z.string(), name: z.string() }),
  /** Null: none is known. */
  telephone: telephoneSchema.nullable(),
  /** IANA zone in which times are told, and the day there. */
  zone: z.string(),
  today: z.string(),
  /** The question about suggestions, in the reader's language. */
  question: z.string(),
  choices: z.object({
    missions: z.array(z.object({ id: z.string(), title: z.string() })),
    causes: z.array(z.string()),
  }),
  /** What the person did lately, offered to be confirmed: it is nobody's answer. */
  habits: z.array(
    z.object({
      weekday: count,
      /** Null: no activity says at what time it began. */
      part: z.enum(dayParts).nullable(),
      /** Weeks on which they came then, of the last `of`. */
      weeks: count,
      of: count,
    }),
  ),
});
export type AvailabilityView = z.infer<typeof availabilityViewSchema>;

/** Where somebody stands on the way to being proposed; each person stands at one. */
export const availabilitySteps = ['not-asked', 'asked', 'off', 'paused', 'no-times', 'no-limits', 'ready'] as const;
export type AvailabilityStep = (typeof availabilitySteps)[number];

const step = z.enum(availabilitySteps);

export const availabilityListQuerySchema = z.strictObject({
  step: step.optional(),
  name: z.string().trim().max(200).default(''),
});
export type AvailabilityListQuery = z.infer<typeof availabilityListQuerySchema>;

const listedPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  step,
  /** A mail can reach them. */
  hasAddress: z.boolean(),
  /** A mail may be sent now: an address is known, none was sent in the last 30 days, and they did not say no. */
  mayBeMailed: z.boolean(),
  /** When and how they were asked last; null: never. */
  asked: z.object({ at: z.string(), way: z.enum(requestWays) }).nullable(),
  /** When they answered last; null: never. */
  answeredAt: z.string().nullable(),
});

export const availabilityListSchema = z.object({
  zone: z.string(),
  /** Volunteers of the reader's missions who have not left; two entries of one person count once. */
  of: count,
  mayBeProposed: count,
  steps: z.array(z.object({ step, people: count, mayBeMailed: count })),
  /** Those asked for, by name. */
  people: z.array(listedPersonSchema),
  more: z.boolean(),
});
export type AvailabilityList = z.infer<typeof availabilityListSchema>;
export type ListedPerson = AvailabilityList['people'][number];

/** By mail, or noted: rung without an answer. */
export const askAvailabilitySchema = z.strictObject({
  way: z.enum(['mail', 'phone']),
  personIds: z.array(z.uuid()).min(1).max(500),
});
export type AskAvailability = z.infer<typeof askAvailabilitySchema>;

/** How many were asked, and why the others were not. */
export const askedAvailabilitySchema = z.object({
  asked: count,
  withoutAddress: count,
  askedLately: count,
  saidNo: count,
});
export type AskedAvailability = z.infer<typeof askedAvailabilitySchema>;

/** A page for each; none: one blank page. */
export const printFormsSchema = z.strictObject({ personIds: z.array(z.uuid()).max(100) });
export type PrintForms = z.infer<typeof printFormsSchema>;
