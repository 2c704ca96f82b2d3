import { z } from 'zod';
import { bilingual, unit } from '../../query-files/measure.schemas.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One number that would not be the same. `by`: `whole`, `month`, or the dimension that `slice` is a value of. */
const movedNumberSchema = z.object({
  by: z.string(),
  slice: value,
  measure: z.string(),
  label: bilingual,
  unit,
  before: value,
  after: value,
});
export type MovedNumber = z.infer<typeof movedNumberSchema>;

const fileChangeSchema = z.object({
  name: z.string(),
  title: bilingual,
  /** Of the figure as it is kept, and of its file; null for a figure that is not kept yet. */
  version: z.object({ kept: z.number().int().nullable(), file: z.number().int() }),
  /** `same`: every row is. `failed`: `message` says why it cannot be computed. */
  state: z.enum(['same', 'moves', 'new', 'failed']),
  /** Rows kept, rows of the file, and those of either that the other has not; null when their columns differ. */
  rows: z.object({ kept: z.number().int(), file: z.number().int(), apart: z.number().int().nullable() }),
  /** The largest differences first, and how many there are. */
  moved: z.array(movedNumberSchema),
  movedCount: z.number().int(),
  /** What is kept does not count what changed since: its file was refused before anything could be computed again. */
  isOld: z.boolean(),
  message: z.string().nullable(),
});
export type FileChange = z.infer<typeof fileChangeSchema>;

export const fileChangesSchema = z.object({
  changes: z.array(fileChangeSchema),
  /** Files that were shown to give the same figures, and are now recorded as they are. */
  recorded: z.array(z.string()),
});
export type FileChanges = z.infer<typeof fileChangesSchema>;

/** `record`: a file whose version stands, and whose figures are the same, is recorded as it is. */
export const fileChangesQuerySchema = z.object({ record: z.boolean().default(false) });
export type FileChangesQuery = z.infer<typeof fileChangesQuerySchema>;
