import { z } from 'zod';
import { runViewSchema } from '../allocation.schemas.js';

const measureCodes = [
  'unmetMin',
  'unmetTarget',
  'missionsUnderMinimum',
  'lowestTwentieth',
  'coverageGini',
  'useGini',
  'secondsOverComfort',
  'invitationsMost',
  'invitationsGini',
  'keptShare',
] as const;
export type MeasureCode = (typeof measureCodes)[number];

const code = z.enum(measureCodes);

/** How far help and invitations are spread, and what worsens. Durations are in seconds, shares 0 to 1. */
export const fairnessViewSchema = z.object({
  /** IANA zone of the association. */
  zone: z.string(),
  /** The last ones that were worked out, the oldest first; one calculation for each. */
  weeks: z.array(z.object({ week: z.iso.date(), values: z.partialRecord(code, z.number().nullable()) })),
  measures: z.array(
    z.object({
      code,
      unit: z.enum(['seconds', 'count', 'share']),
      worse: z.enum(['higher', 'lower']),
      /** Of the last week. */
      value: z.number().nullable(),
      /** Of the weeks it is compared with; null: too few. */
      median: z.number().nullable(),
      isAlarm: z.boolean(),
    }),
  ),
  /** When an alarm is shown. */
  rule: z.object({ weeks: z.number().int(), least: z.number().int(), times: z.number().int() }),
  /** Of the last week; null: no calculation yet, or one before it was kept. */
  spread: runViewSchema.shape.metrics.unwrap().shape.fairness.nullable(),
  /** Missions that lacked somebody for weeks without an acceptance, the longest first. */
  waiting: z.array(
    z.object({
      mission: z.string(),
      weeks: z.number().int(),
      shown: z.number().int(),
      invited: z.number().int(),
    }),
  ),
  /** Who was asked most in 30 days; null: not for this reader. */
  asked: z
    .array(z.object({ id: z.uuid(), name: z.string(), invitations: z.number().int(), most: z.number().int() }))
    .nullable(),
});
export type FairnessView = z.infer<typeof fairnessViewSchema>;
