import { z } from 'zod';

/** An error as RFC 9457 problem details. `code` is stable; `detail` is for a person, in their language. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
