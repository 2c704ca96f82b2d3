import { z } from 'zod';
import { bilingualSchema, unitSchema } from '../indicators/indicators.schemas.js';
import { type SliceFilter, sliceFilterSchema, sliceFiltersSchema } from '../query-files/slice.schemas.js';

const day = z.iso.date().refine((one) => one <= '9999-01-01', 'up to 9999-01-01');
const amount = z.number().min(-1e12).max(1e12);
export const betterSchema = z.enum(['more', 'less']);
export type Better = z.infer<typeof betterSchema>;

export type TargetFilter = SliceFilter;

const wanted = {
  indicator: z.string().min(1).max(80),
  measure: z.string().min(1).max(80),
  /** Days in the association's zone; the last one is excluded. */
  fromDay: day,
  toDay: day,
  better: betterSchema,
  /** In the unit of the measure: seconds for time, 0 to 1 for shares. Null: nobody said. */
  baseline: amount.nullable(),
  target: amount,
};

export const newTargetSchema = z
  .strictObject({ ...wanted, filters: sliceFiltersSchema.default([]) })
  .refine(({ fromDay, toDay }) => fromDay < toDay, { path: ['toDay'], message: 'ends before it begins' });
export type NewTarget = z.infer<typeof newTargetSchema>;

/**
 * `to-come`: not begun. `unknown`: the figure is not known. `withheld`: too few people for this reader.
 * `attained`, `missed`: the period is over. `attained-so-far`, `not-so-far`: it is not.
 */
export const targetStateSchema = z.enum([
  'to-come',
  'unknown',
  'withheld',
  'attained',
  'missed',
  'attained-so-far',
  'not-so-far',
]);
export type TargetState = z.infer<typeof targetStateSchema>;

export const targetSchema = z.object({
  id: z.string(),
  ...wanted,
  title: bilingualSchema,
  label: bilingualSchema,
  unit: unitSchema,
  /** `name`: of a mission, its title; else the value. */
  filters: z.array(sliceFilterSchema.extend({ label: bilingualSchema, name: z.string() })),
  /** Null for an outside reader: names of people stay inside. */
  author: z.string().nullable(),
  setAt: z.string(),
  /** The figure of the same period and slice, as the dashboard shows it. Null: unknown, hidden or to come, never zero. */
  result: z.number().nullable(),
  state: targetStateSchema,
  /** (result − baseline) ÷ (target − baseline); without a baseline, result ÷ target where more is better. 1 is all of it. */
  attained: z.number().nullable(),
  /** The period is not over, or began before the log. */
  isPartial: z.boolean(),
  /** What the result would be on the last day if it went on like this; only for what adds up day by day. */
  pace: z.object({ result: z.number(), attained: z.number().nullable() }).nullable(),
  /** End of the refresh behind the result, instant in UTC. */
  asOf: z.string().nullable(),
});
export type TargetView = z.infer<typeof targetSchema>;

export const targetsQuerySchema = z.strictObject({
  /** Those whose period meets `[from, to)`. */
  from: day.optional(),
  to: day.optional(),
  indicator: z.string().max(80).optional(),
  audience: z.enum(['internal', 'external']).optional(),
});
export type TargetsQuery = z.infer<typeof targetsQuerySchema>;

export const targetsSchema = z.object({
  /** The association's current day. */
  today: z.iso.date(),
  targets: z.array(targetSchema),
});
export type Targets = z.infer<typeof targetsSchema>;

export const setTargetSchema = z.object({ id: z.string() });
