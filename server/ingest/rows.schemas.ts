import { z } from 'zod';
import { importFieldsSchema, importModeSchema } from './ingest.schemas.js';

/** What stands beside `rows` in a JSON body. */
export const rowsAskedSchema = z.strictObject({
  source: z.string(),
  mode: importModeSchema.optional(),
  confirmRemovals: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A JSON body of rows, as the description of the interface shows it; numbers are read as they are written. */
export const rowsBodySchema = rowsAskedSchema.extend({
  rows: z
    .array(z.record(z.string(), z.union([cell, z.array(z.unknown())])))
    .min(1)
    .max(10_000),
});

/** The same, in the address of a request that brings JSON Lines. */
export const rowsQuerySchema = importFieldsSchema.pick({
  source: true,
  mode: true,
  confirmRemovals: true,
  dryRun: true,
});
