import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

/** One value of one column that a figure can be cut by. */
export const sliceFilterSchema = z.strictObject({
  dimension: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  value: lineSchema(120),
});
export type SliceFilter = z.infer<typeof sliceFilterSchema>;

/** At most four columns, each once. */
export const sliceFiltersSchema = z
  .array(sliceFilterSchema)
  .max(4)
  .refine((filters) => new Set(filters.map(({ dimension }) => dimension)).size === filters.length, {
    message: 'names a column twice',
  });
