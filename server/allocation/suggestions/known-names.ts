import { datedSlots, toldOf } from '../../missions/times/dated-slots.js';
import { Person } from '../../people/person.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { SuggestionStep } from './suggestion-step.entity.js';
import type { KnownNames } from './suggestion-view.js';

/** Names of the people and of the dates that these are about. `since`: dates that ended before are not among them; of a trail, those that were cancelled or whose mission closed are. */
export async function knownNames(
  em: RegistryManager,
  steps: readonly SuggestionStep[],
  since: Date,
  isTrail = false,
): Promise<KnownNames> {
  const people = steps.map(({ personId }) => personId);
  const persons = await em.find(Person, { id: { $in: people } }, { disableIdentityMap: true });
  const ids = steps.map(({ slotId }) => slotId);
  const slots = await datedSlots(em, ids, since, isTrail);
  const skills = await SkillNames.read(em);
  return {
    people: new Map(persons.map(({ id, displayName }) => [id, displayName])),
    slots: new Map(
      [...slots]
        .filter(([, { mission }]) => isTrail || mission.status !== 'closed')
        .map(([id, dated]) => [id, { ...toldOf(dated), missionId: dated.mission.id }]),
    ),
    skillOf: (id) => skills.nameOf(id),
  };
}
