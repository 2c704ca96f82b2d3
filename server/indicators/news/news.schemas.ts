import { z } from 'zod';
import { freshnessSchema } from '../indicators.schemas.js';

/**
 * How figures stand: all of them when somebody begins to listen, afterwards those just computed. Names and instants
 * only: what they say is asked for as always, by whoever may.
 */
export const figureNewsSchema = z.object({
  figures: z.array(z.object({ name: z.string(), freshness: freshnessSchema })),
});
export type FigureNewsView = z.infer<typeof figureNewsSchema>;
