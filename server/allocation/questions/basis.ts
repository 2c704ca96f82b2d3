import type { z } from 'zod';
import type { OpenedPlan } from './opened-plan.js';
import type { questionBasisSchema } from './questions.schemas.js';

/** What an answer rests on, for whoever reads it. */
export function basisOf({ from, isOfRun }: OpenedPlan): z.infer<typeof questionBasisSchema> {
  return { week: from.week.monday, run: from.run?.id ?? null, isOfRun, readAt: from.readAt.toISOString() };
}
