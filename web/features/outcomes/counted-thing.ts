import { z } from 'zod';
import { keepChoice, readChoice } from '../../lib/kept-choice.js';

/** What is being weighed or counted, chosen once. */
const countedThingSchema = z.object({
  missionId: z.string(),
  type: z.string(),
  unit: z.string(),
  method: z.string(),
});
export type CountedThing = z.infer<typeof countedThingSchema>;

const KEY = 'sillage-counted-thing';

/** The last choice of this browser, if its mission is still there. */
export function rememberedThing(missions: readonly { id: string }[]): CountedThing | null {
  const kept = countedThingSchema.safeParse(parsed(readChoice(KEY)));
  return kept.success && missions.some(({ id }) => id === kept.data.missionId) ? kept.data : null;
}

export function rememberThing(thing: CountedThing): void {
  keepChoice(KEY, JSON.stringify(thing));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
