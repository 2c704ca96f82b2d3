import { politeChunks } from '../people/in-chunks.js';
import { SkillNames } from '../people/skill-names.js';
import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { SlotSkill } from './slot-skill.entity.js';
import type { AskedSkill } from './slot-state.js';

/** Date id → the skills that it asks for. */
export async function skillsOfSlots(
  em: RegistryManager,
  slotIds: readonly string[],
): Promise<Map<string, AskedSkill[]>> {
  const found = new Map<string, AskedSkill[]>();
  const names = await SkillNames.read(em);
  for await (const chunk of politeChunks(slotIds))
    for (const { slotId, skillId, level, kind, n } of await em.find(
      SlotSkill,
      { slotId: { $in: chunk } },
      { orderBy: { id: 'asc' }, disableIdentityMap: true },
    ))
      found.set(slotId, [...(found.get(slotId) ?? []), { name: names.nameOf(skillId), level, kind, n: n ?? null }]);
  return found;
}

/** What these dates ask for from now on; what they asked for before is forgotten. */
export async function askSkills(
  em: RegistryManager,
  organisationId: string,
  slotIds: readonly string[],
  skills: readonly AskedSkill[],
  at: Date,
): Promise<void> {
  const names = await SkillNames.read(em);
  const asked = new Map<string, AskedSkill>();
  for (const skill of skills) asked.set(await names.idOf(em, organisationId, skill.name, at), skill);
  for await (const chunk of politeChunks(slotIds)) {
    await em.nativeDelete(SlotSkill, { slotId: { $in: chunk } });
    const rows = chunk.flatMap((slotId) =>
      [...asked].map(([skillId, { level, kind, n }]) => ({
        id: newId(at),
        organisationId,
        slotId,
        skillId,
        level,
        kind,
        n,
      })),
    );
    if (rows.length > 0) await em.insertMany(SlotSkill, rows);
  }
}
