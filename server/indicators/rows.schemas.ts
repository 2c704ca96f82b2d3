import { z } from 'zod';
import { indicatorQuerySchema } from './indicators.schemas.js';

export const rowsQuerySchema = indicatorQuerySchema
  .pick({ from: true, to: true, where: true })
  .extend({ after: z.coerce.number().int().min(0).default(0) });
export type RowsQuery = z.infer<typeof rowsQuerySchema>;

const values = z.record(z.string(), z.number().nullable());

/** Rows that are told together: how many, of which so many are counted, and what they add. */
const rowsTogetherSchema = z.object({
  rows: z.number().int(),
  counted: z.number().int(),
  leftOut: z.record(z.string(), z.number().int()),
  /** By measure: a sum, or the number of different people. */
  values,
});
export type RowsTogether = z.infer<typeof rowsTogetherSchema>;

export const figureRowSchema = z.object({
  /** Of the row in its source; null for whoever sees rows without names, and where rows have none. */
  id: z.string().nullable(),
  /** Null where no day is told: an opinion. */
  day: z.iso.date().nullable(),
  /** Day after the last, of what is stated for a period. */
  toDay: z.iso.date().nullable(),
  mission: z.string().nullable(),
  activityType: z.string().nullable(),
  site: z.string().nullable(),
  source: z.string().nullable(),
  provenance: z.string().nullable(),
  status: z.string().nullable(),
  headcount: z.number().int().nullable(),
  /** Of opinions: so many out of so many. */
  score: z.object({ given: z.number().int(), scale: z.number().int() }).nullable(),
  /** How different people were counted, or an outcome measured. */
  method: z.string().nullable(),
  /** How many rows are told in this one: equal opinions, slots seen together. */
  rows: z.number().int(),
  /** Why it is left out; null: it is counted. */
  leftOut: z.string().nullable(),
  /** What it adds to each sum. */
  values,
});
export type FigureRow = z.infer<typeof figureRowSchema>;

export const figureRowsSchema = z.object({
  /** All rows of the period and filters: equal to the figure computed from them. */
  total: rowsTogetherSchema,
  rows: z.array(figureRowSchema),
  /** Rows not shown one by one: their person was erased. */
  erased: rowsTogetherSchema,
  /** Rows of missions the reader does not answer for. */
  elsewhere: rowsTogetherSchema,
  next: z.number().int().nullable(),
});
export type FigureRows = z.infer<typeof figureRowsSchema>;
