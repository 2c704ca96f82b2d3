import { z } from 'zod';

/** An error as RFC 9457 problem details. `code` is stable; `detail` is for a person, in their language; a code may add its own. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
