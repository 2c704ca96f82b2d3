import { AnswerCampaign } from '../../answers/answer-campaign.entity.js';
import { answersFor } from '../../answers/campaign-scope.js';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { plainWord } from '../plain-words.js';
import type { KnownToSender } from './settled-answer.js';

/** Missions and campaigns of the sender, found by number or by title. A title that two of them bear names neither. */
export async function knownToSender(em: RegistryManager, caller: Caller): Promise<KnownToSender> {
  const missions = (await em.find(Mission, {}, { fields: ['id', 'title'] })).filter(({ id }) => answersFor(caller, id));
  const campaigns = (await em.find(AnswerCampaign, {})).filter(({ missionId }) =>
    answersFor(caller, missionId ?? null),
  );
  const mission = named(missions, ({ title }) => title);
  return {
    mission: (written) => mission(written)?.id ?? null,
    mayBeWhole: answersFor(caller, null),
    campaign: named(campaigns, ({ title }) => title ?? null),
  };
}

function named<T extends { id: string }>(
  all: readonly T[],
  titleOf: (one: T) => string | null,
): (written: string) => T | null {
  const byId = new Map(all.map((one) => [one.id, one]));
  const byTitle = new Map<string, T | null>();
  for (const one of all) {
    const title = titleOf(one);
    if (title !== null) byTitle.set(plainWord(title), byTitle.has(plainWord(title)) ? null : one);
  }
  return (written) => byId.get(written.toLowerCase()) ?? byTitle.get(plainWord(written)) ?? null;
}
