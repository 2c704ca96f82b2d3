import type { toldOf } from '../../missions/times/dated-slots.js';
import { localDay } from '../../shared/local-day.js';
import type { SuggestionView } from './suggestions.schemas.js';
import type { Suggestion } from './suggestion.entity.js';
import type { SuggestionStep } from './suggestion-step.entity.js';

/** Names joined when a suggestion is read; nothing of them is kept with it. */
export interface KnownNames {
  people: ReadonlyMap<string, string>;
  slots: ReadonlyMap<string, ReturnType<typeof toldOf> & { missionId: string }>;
  skillOf: (id: string) => string;
}

export function suggestionView(
  { id, kind, rank, gain = null, state, expiresAt, explanation }: Suggestion,
  steps: readonly SuggestionStep[],
  names: KnownNames,
): SuggestionView {
  const { why, needs, blocked, isForced, assumes } = explanation;
  const skillOf = (skillId: string | null | undefined) => (skillId ? names.skillOf(skillId) : null);
  return {
    id,
    kind,
    rank,
    gain,
    isForced,
    state,
    assumes,
    why,
    expiresAt: expiresAt.toISOString(),
    needs: needs.map(({ skillId, ...need }) => ({ ...need, skill: skillOf(skillId) })),
    blocked: blocked.map((one) => (one.filter === 'skill' ? { ...one, subject: names.skillOf(one.subject) } : one)),
    steps: steps.map((step, at) => stepView(step, names, { at, explanation })),
  };
}

function stepView(
  { personId, slotId, skillId, seconds }: SuggestionStep,
  names: KnownNames,
  { at, explanation }: { at: number } & Pick<Suggestion, 'explanation'>,
): SuggestionView['steps'][number] {
  const slot = names.slots.get(slotId);
  const detail = explanation.details[at];
  return {
    seconds,
    person: { id: personId, name: names.people.get(personId) ?? '' },
    skill: skillId ? names.skillOf(skillId) : null,
    slot: {
      id: slotId,
      missionId: slot?.missionId ?? '',
      mission: slot?.mission.title ?? '',
      role: slot?.role ?? '',
      day: slot ? localDay(new Date(slot.startsAt), slot.zone) : '',
      startsAt: slot?.startsAt ?? '',
      endsAt: slot?.endsAt ?? '',
      zone: slot?.zone ?? '',
    },
    limits: explanation.limits[at] ?? null,
    detail: detail
      ? {
          ...detail,
          skills: detail.skills.map(({ skillId: id, ...levels }) => ({ ...levels, skill: names.skillOf(id) })),
        }
      : null,
  };
}
