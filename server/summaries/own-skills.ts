import { Need } from '../missions/need.entity.js';
import { Slot } from '../missions/slot.entity.js';
import { SlotSkill } from '../missions/slot-skill.entity.js';
import { abilitiesOf } from '../people/abilities/abilities-of.js';
import type { RegistryManager } from '../registry/registry.js';
import type { Language } from '../shared/language.js';
import type { MaybeHolder } from './holder.js';
import type { MissionShare, OwnSummary, Standing } from './summaries.schemas.js';

/** What a person can do, whichever of their entries says so, and which of their missions ask for it. */
export async function ownSkills(
  em: RegistryManager,
  { personId }: MaybeHolder,
  missions: readonly MissionShare[],
  language: Language,
): Promise<Pick<OwnSummary, 'skills' | 'trainings' | 'languages'>> {
  if (personId === null) return { skills: [], trainings: [], languages: [] };
  const { skills, trainings, languages } = await abilitiesOf(em, personId, language);
  const asked = await askingMissions(em, new Set(skills.map(({ skillId }) => skillId)), missions);
  return {
    skills: skills
      .map(({ name, level, skillId, ...looked }) => ({
        name,
        level,
        ...standingOf(looked),
        usedIn: asked.get(skillId) ?? [],
      }))
      .toSorted((a, b) => b.usedIn.length - a.usedIn.length || a.name.localeCompare(b.name, language)),
    trainings: trainings.map(({ title, day, hours, ...looked }) => ({ title, day, hours, ...standingOf(looked) })),
    languages: languages.map(({ language: tag, cefr, ...looked }) => ({ language: tag, cefr, ...standingOf(looked) })),
  };
}

function standingOf({ standing, confirmedBy, confirmedAt }: Standing): Standing {
  return { standing, confirmedBy, confirmedAt };
}

/** Skill → titles of these missions that ask for it on one of their dates. */
async function askingMissions(
  em: RegistryManager,
  skillIds: ReadonlySet<string>,
  missions: readonly MissionShare[],
): Promise<Map<string, string[]>> {
  const titles = new Map(missions.flatMap(({ missionId, title }) => (missionId && title ? [[missionId, title]] : [])));
  const needs = await em.find(Need, { missionId: { $in: [...titles.keys()] } }, { fields: ['id', 'missionId'] });
  const missionOf = new Map(needs.map(({ id, missionId }) => [id, missionId]));
  const slots = await em.find(Slot, { needId: { $in: [...missionOf.keys()] } }, { fields: ['id', 'needId'] });
  const needOf = new Map(slots.map(({ id, needId }) => [id, needId]));
  const asking = await em.find(SlotSkill, { skillId: { $in: [...skillIds] } }, { fields: ['skillId', 'slotId'] });
  const found = new Map<string, Set<string>>();
  for (const { skillId, slotId } of asking) {
    const title = titles.get(missionOf.get(needOf.get(slotId) ?? '') ?? '');
    if (title !== undefined) found.set(skillId, (found.get(skillId) ?? new Set()).add(title));
  }
  return new Map([...found].map(([skillId, of]) => [skillId, [...of].toSorted((a, b) => a.localeCompare(b, 'fr'))]));
}
