import { fitWeights, type FitReason } from '../candidates/fit-weights.js';
import type { Candidate, FoundCandidates } from '../candidates/found.js';

interface Step {
  personId: string;
  slotId: string;
  skillId?: string | null | undefined;
  seconds: number;
}

export const partOf = ({ slotId, skillId }: Pick<Step, 'slotId' | 'skillId'>): string =>
  skillId ? `${slotId}:${skillId}` : slotId;

/** What is found for a week, with what people were asked and have not answered counted as if they had agreed. */
export function countedOn(found: FoundCandidates, waiting: readonly Step[]): FoundCandidates {
  const keys = new Map([...found.personIds].map(([key, personId]) => [personId, key]));
  const parts = new Set(found.parts.map(({ part_id: id }) => id));
  const more = new Map<string, { key: string; partId: string; seconds: number }>();
  for (const step of waiting) {
    const [key, partId] = [keys.get(step.personId), partOf(step)];
    if (key === undefined || !parts.has(partId)) continue;
    const seconds = (more.get(`${key} ${partId}`)?.seconds ?? 0) + step.seconds;
    more.set(`${key} ${partId}`, { key, partId, seconds });
  }
  const known = new Set(found.candidates.map((one) => `${one.volunteer_key} ${one.part_id}`));
  const candidates = found.candidates.map((one): Candidate => {
    const asked = more.get(`${one.volunteer_key} ${one.part_id}`);
    if (!asked) return one;
    const today = Math.max(0, one.today_seconds + asked.seconds);
    return { ...one, today_seconds: today, free_seconds: Math.max(one.free_seconds, today) };
  });
  // Who was asked as often as they accept is no candidate any more, and is still counted on.
  const others = [...more].flatMap(([place, { key, partId, seconds }]) =>
    known.has(place) || seconds <= 0 ? [] : [neutral(key, partId, seconds)],
  );
  return { ...found, candidates: [...candidates, ...others] };
}

function neutral(key: string, partId: string, seconds: number): Candidate {
  const points = Object.fromEntries(Object.keys(fitWeights).map((reason) => [reason, 0])) as Record<FitReason, number>;
  const time = { fit: 0, free_seconds: seconds, today_seconds: seconds };
  return { ...points, ...time, part_id: partId, volunteer_key: key, km: null };
}
