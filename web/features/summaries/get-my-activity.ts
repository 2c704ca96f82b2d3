import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../lib/http.js';

/** What one person gave, as that person alone may see it. Durations are whole seconds. */
const myActivitySchema = z.object({
  total: z.object({
    personSeconds: z.number().int().nullable(),
    activities: z.number().int(),
    /** Activities whose duration is unknown: they add no time. */
    unknownTime: z.number().int(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  missions: z.array(
    z.object({ title: z.string().nullable(), personSeconds: z.number().int().nullable(), activities: z.number().int() }),
  ),
});
export type MyActivity = z.infer<typeof myActivitySchema>;

export const myActivityQuery = queryOptions({
  queryKey: ['my-activity'],
  queryFn: ({ signal }) => request('/api/me/activity', { schema: myActivitySchema, signal }),
});
