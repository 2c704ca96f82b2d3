import { CannotCome } from '../../missions/times/cannot-come.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';

const PLAIN = { disableIdentityMap: true } as const;

/** Whether somebody, by any of their entries, said that they do not come to that date. */
export async function saidNo(em: RegistryManager, entries: readonly string[], slotId: string): Promise<boolean> {
  const theirs = { personId: { $in: [...entries] } };
  if ((await em.count(CannotCome, { ...theirs, slotId })) > 0) return true;
  const declined = await em.find(SuggestionInvitation, { ...theirs, answer: 'declined' }, PLAIN);
  const ids = declined.map(({ suggestionId }) => suggestionId);
  const there = { ...theirs, slotId, seconds: { $gt: 0 }, suggestionId: { $in: ids } };
  return (await em.count(SuggestionStep, there)) > 0;
}

/** Who said that they do not come where, of these dates: as a person that counts and a date, `person slot`. */
export async function saidNoAt(em: RegistryManager, slotIds: readonly string[]): Promise<ReadonlySet<string>> {
  const merged = mergedPeople(await standingMerges(em));
  const dates = { slotId: { $in: [...slotIds] } };
  const absences = await em.find(CannotCome, dates, PLAIN);
  const steps = await em.find(SuggestionStep, { ...dates, seconds: { $gt: 0 } }, PLAIN);
  const asked = { suggestionId: { $in: [...new Set(steps.map(({ suggestionId }) => suggestionId))] } };
  const declined = await em.find(SuggestionInvitation, { ...asked, answer: 'declined' }, PLAIN);
  const noes = new Set(declined.map(({ suggestionId, personId }) => `${suggestionId} ${personId}`));
  const refused = steps.filter(({ suggestionId, personId }) => noes.has(`${suggestionId} ${personId}`));
  return new Set([...absences, ...refused].map((one) => `${merged.countsAs(one.personId)} ${one.slotId}`));
}
