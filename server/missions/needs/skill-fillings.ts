import { politeChunks } from '../../people/in-chunks.js';
import { PersonSkill } from '../../people/person-skill.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { SlotSkill } from '../slot-skill.entity.js';
import type { DatedSlot } from '../times/dated-slots.js';
import type { Filling } from './coverage.js';
import type { Agreed } from './need-views.js';
import { lengthOf } from './quantity.js';

/**
 * Skill → what each date that asks for it needs of people who have it at that level, and how much such people agreed to
 * give. A skill that is merely preferred is no need.
 */
export async function skillFillings(
  em: RegistryManager,
  dated: readonly DatedSlot[],
  agreed: (slotId: string) => Agreed,
): Promise<Map<string, Filling[]>> {
  const slots = new Map(dated.map(({ slot }) => [slot.id, slot]));
  const asked: SlotSkill[] = [];
  for await (const chunk of politeChunks([...slots.keys()])) {
    const wanted = { slotId: { $in: chunk }, kind: { $ne: 'preferred' as const } };
    asked.push(...(await em.find(SlotSkill, wanted, { orderBy: { id: 'asc' }, disableIdentityMap: true })));
  }
  const names = await SkillNames.read(em);
  const levels = await levelsOf(em, [...new Set(asked.map(({ skillId }) => skillId))]);
  const found = new Map<string, Filling[]>();
  for (const { slotId, skillId, level, kind, n } of asked) {
    const slot = slots.get(slotId);
    if (!slot) continue;
    const able = [...agreed(slotId).people].filter(([person]) => (levels(person, skillId) ?? 0) >= level);
    const agreedSeconds = able.reduce((all, [, seconds]) => all + seconds, 0);
    const some = kind === 'at_least_n' ? (n ?? 1) * lengthOf(slot) : null;
    const filling: Filling = {
      minSeconds: some ?? slot.minSeconds ?? null,
      targetSeconds: some ?? slot.targetSeconds ?? null,
      maxSeconds: null,
      agreedSeconds,
    };
    const name = names.nameOf(skillId);
    found.set(name, [...(found.get(name) ?? []), filling]);
  }
  return found;
}

/** The best that any of a person's entries says. */
async function levelsOf(em: RegistryManager, skillIds: readonly string[]) {
  const merged = mergedPeople(await standingMerges(em));
  const best = new Map<string, number>();
  for await (const chunk of politeChunks(skillIds))
    for (const { personId, skillId, level } of await em.find(
      PersonSkill,
      { skillId: { $in: chunk } },
      { disableIdentityMap: true },
    )) {
      const key = `${merged.countsAs(personId)} ${skillId}`;
      best.set(key, Math.max(best.get(key) ?? 0, level));
    }
  return (personId: string, skillId: string): number | undefined => best.get(`${personId} ${skillId}`);
}
