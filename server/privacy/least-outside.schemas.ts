import { z } from 'zod';

/** Our choice, not a law: outside, a figure with fewer people behind it is withheld. May be raised, never lowered. */
export const LEAST_OUTSIDE = 5;

/** Fewest people behind a figure told outside. */
export const leastOutsideSchema = z.strictObject({ least: z.number().int().min(LEAST_OUTSIDE).max(1000) });
export type LeastOutside = z.infer<typeof leastOutsideSchema>;
