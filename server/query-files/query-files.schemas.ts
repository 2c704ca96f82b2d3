import { z } from 'zod';

/** What an analyst must correct. `line` starts at 1; null when the fault is of the whole file. */
export const queryProblemSchema = z.object({
  file: z.string(),
  line: z.number().int().nullable(),
  code: z.string(),
  message: z.string(),
});

export const queryCheckSchema = z.object({ files: z.number().int(), problems: z.array(queryProblemSchema) });
export type QueryCheck = z.infer<typeof queryCheckSchema>;
