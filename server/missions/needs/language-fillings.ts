import { politeChunks } from '../../people/in-chunks.js';
import { PersonLanguage } from '../../people/person-language.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { DatedSlot } from '../times/dated-slots.js';
import type { Filling } from './coverage.js';
import type { Agreed } from './need-views.js';

/**
 * Language → what each date that asks for it needs of people who speak it at that level, and how much such people agreed
 * to give.
 */
export async function languageFillings(
  em: RegistryManager,
  dated: readonly DatedSlot[],
  agreed: (slotId: string) => Agreed,
): Promise<Map<string, Filling[]>> {
  const asking = dated.flatMap(({ slot }) => (slot.language ? [{ slot, language: slot.language }] : []));
  const levels = await levelsOf(em, [...new Set(asking.map(({ language }) => language))]);
  const found = new Map<string, Filling[]>();
  for (const { slot, language } of asking) {
    const able = [...agreed(slot.id).people].filter(
      ([person]) => (levels.get(`${person} ${language}`) ?? 0) >= (slot.cefr ?? 1),
    );
    const filling: Filling = {
      minSeconds: slot.minSeconds ?? null,
      targetSeconds: slot.targetSeconds ?? null,
      maxSeconds: null,
      agreedSeconds: able.reduce((all, [, seconds]) => all + seconds, 0),
    };
    found.set(language, [...(found.get(language) ?? []), filling]);
  }
  return found;
}

/** Person and language → the best that any of their entries says, but for what was answered not to be so. */
async function levelsOf(em: RegistryManager, languages: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const merged = mergedPeople(await standingMerges(em));
  const best = new Map<string, number>();
  for await (const chunk of politeChunks(languages)) {
    const spoken = { language: { $in: chunk }, refusedAt: null };
    for (const { personId, language, cefr } of await em.find(PersonLanguage, spoken, { disableIdentityMap: true })) {
      const key = `${merged.countsAs(personId)} ${language}`;
      best.set(key, Math.max(best.get(key) ?? 0, cefr));
    }
  }
  return best;
}
