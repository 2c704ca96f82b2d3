import { Need } from '../missions/need.entity.js';
import { Slot } from '../missions/slot.entity.js';
import { SlotSkill } from '../missions/slot-skill.entity.js';
import { PersonLanguage } from '../people/person-language.entity.js';
import { PersonSkill } from '../people/person-skill.entity.js';
import { Skill } from '../people/skill.entity.js';
import { mergedPeople, standingMerges } from '../people/standing-merges.js';
import type { RegistryManager } from '../registry/registry.js';
import type { MaybeHolder } from './holder.js';
import type { MissionShare, OwnSummary } from './summaries.schemas.js';

/** What a person can do, whichever of their entries says so, and which of their missions ask for it. */
export async function ownSkills(
  em: RegistryManager,
  { personId }: MaybeHolder,
  missions: readonly MissionShare[],
): Promise<Pick<OwnSummary, 'skills' | 'languages'>> {
  if (personId === null) return { skills: [], languages: [] };
  const mine = { personId: { $in: mergedPeople(await standingMerges(em)).together(personId) } };
  const skills = await em.find(PersonSkill, mine, { orderBy: { level: 'desc', id: 'asc' } });
  const ids = [...new Set(skills.map(({ skillId }) => skillId))];
  const names = new Map((await em.find(Skill, { id: { $in: ids } })).map(({ id, name }) => [id, name]));
  const asked = await askingMissions(em, ids, missions);
  const languages = await em.find(PersonLanguage, mine, { orderBy: { cefr: 'desc', language: 'asc' } });
  return {
    skills: firstOfEach(skills, ({ skillId }) => skillId)
      .map(({ skillId, level, standing }) => ({
        name: names.get(skillId) ?? '',
        level,
        standing,
        usedIn: asked.get(skillId) ?? [],
      }))
      .toSorted((a, b) => b.usedIn.length - a.usedIn.length || a.name.localeCompare(b.name, 'fr')),
    languages: firstOfEach(languages, ({ language }) => language).map(({ language, cefr }) => ({ language, cefr })),
  };
}

/** Skill → titles of these missions that ask for it on one of their dates. */
async function askingMissions(
  em: RegistryManager,
  skillIds: readonly string[],
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

function firstOfEach<Row>(rows: readonly Row[], by: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(by(row)) && seen.add(by(row)));
}
