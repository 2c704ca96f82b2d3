import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

export const newSourceKeySchema = z.strictObject({ label: lineSchema(200) });
export type NewSourceKey = z.infer<typeof newSourceKeySchema>;

export const sourceKeySchema = z.object({
  id: z.string(),
  source: z.string(),
  label: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** Calendar day in the organisation's zone; null: never used. */
  lastUsedOn: z.string().nullable(),
  revoked: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type SourceKeyView = z.infer<typeof sourceKeySchema>;
export const sourceKeysSchema = z.object({ keys: z.array(sourceKeySchema) });

/** Shown once, when made: only its hash is kept. */
export const madeSourceKeySchema = sourceKeySchema.extend({ key: z.string() });
export type MadeSourceKey = z.infer<typeof madeSourceKeySchema>;
