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
  /** Of the row in its source; null for whoever sees rows without names. */
  id: z.string().nullable(),
  day: z.iso.date(),
  mission: z.string().nullable(),
  activityType: z.string().nullable(),
  site: z.string().nullable(),
  source: z.string(),
  provenance: z.string(),
  status: z.string(),
  headcount: z.number().int().nullable(),
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
