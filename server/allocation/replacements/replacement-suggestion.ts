import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { fitReasons } from '../own/own-missions.schemas.js';
import { stepDetail } from '../suggestions/kept-lines.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import type { PlacedPerson } from './placed-people.js';
import { limitsOf } from './replacement-person.js';
import type { FoundReplacements } from './replacement-search.js';

/** Writes what was shown of somebody who is about to be rung, as a suggestion that no run made. Inside the caller's transaction. */
export async function writeReplacement(
  em: RegistryManager,
  { organisationId }: Caller,
  placed: PlacedPerson,
  { dated: { slot }, placed: all, now }: FoundReplacements,
): Promise<{ suggestion: Suggestion; steps: SuggestionStep[] }> {
  const { person, part, candidate, seconds, detail } = placed;
  const skillId = part.skill_id;
  const filled = part.planned_seconds;
  const suggestion = em.create(Suggestion, {
    id: newId(now),
    organisationId,
    origin: 'replacement',
    runId: null,
    kind: 'invite',
    rank: all.indexOf(placed) + 1,
    gain: candidate.fit,
    explanation: {
      // Points of an hour there: nobody else is moved, so that nothing else is weighed.
      why: fitReasons.map((c) => ({ c, points: candidate[c] })),
      needs: [
        {
          slotId: slot.id,
          skillId,
          missingMin: Math.max(0, part.min_seconds - filled),
          missingTarget: Math.max(0, part.target_seconds - filled),
          before: filled + part.taken_seconds,
          after: filled + part.taken_seconds + seconds,
        },
      ],
      details: [stepDetail(detail ?? undefined)],
      limits: [limitsOf(placed)],
      assumes: [],
      isForced: false,
      blocked: [],
    },
    state: 'open',
    createdAt: now,
    expiresAt: slot.endsAt,
  });
  const step = em.create(SuggestionStep, {
    id: newId(now),
    organisationId,
    suggestionId: suggestion.id,
    personId: person.personId,
    slotId: slot.id,
    skillId,
    seconds,
    place: 0,
  });
  await em.flush();
  return { suggestion, steps: [step] };
}
