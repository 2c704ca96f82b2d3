import { Membership } from '../../auth/membership.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { PersonLanguage } from '../person-language.entity.js';
import { PersonSkill } from '../person-skill.entity.js';
import { PersonTraining } from '../person-training.entity.js';

/** What somebody confirmed stays confirmed, without their name; so do their words to others. Before accounts close. */
export async function forgetWhoAnswered(em: RegistryManager, personIds: readonly string[]): Promise<void> {
  const ties = await em.find(Membership, { personId: { $in: [...personIds] } }, { disableIdentityMap: true });
  const theirs = { answeredById: { $in: ties.map(({ accountId }) => accountId) } };
  const nobody = { confirmedBy: null, refusedBy: null, answeredById: null };
  await em.nativeUpdate(PersonSkill, theirs, nobody);
  await em.nativeUpdate(PersonLanguage, theirs, nobody);
  await em.nativeUpdate(PersonTraining, theirs, nobody);
}
