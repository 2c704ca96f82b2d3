import type { KeyObject } from 'node:crypto';
import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { AvailabilityRequest } from './availability/availability-request.entity.js';
import { AvailabilityTelling } from './availability/availability-telling.entity.js';
import { Availability } from './availability.entity.js';
import { BY_EMAIL } from './erased-people.js';
import { VolunteerCard } from './card/volunteer-card.entity.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import type { ErasedPerson, Gone, Stays } from './erasure-trace.js';
import { LoadLimit } from './load-limit.entity.js';
import { PeopleApart } from './people-apart.entity.js';
import { PersonLanguage } from './person-language.entity.js';
import { PersonMerge } from './person-merge.entity.js';
import { PersonReference } from './person-reference.entity.js';
import { PersonSkill } from './person-skill.entity.js';
import { PersonTraining } from './person-training.entity.js';
import { Person } from './person.entity.js';
import { Preference } from './preference.entity.js';
import { referenceHash } from './reference-hash.js';
import { SuggestionConsent } from './suggestion-consent.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

/** The number of the next “erased person n”. */
export async function nextNumber(em: RegistryManager): Promise<number> {
  const [last] = await em.find(
    ErasedVolunteer,
    {},
    { orderBy: { number: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return (last?.number ?? 0) + 1;
}

/** Cuts the link between the entries and their keys, and deletes all that is known of them here. */
export async function eraseEntries(
  em: RegistryManager,
  { house, entries, marks }: ErasedPerson,
  { number, at, key }: { number: number; at: Date; key: KeyObject },
): Promise<{ gone: Gone; stays: Stays }> {
  const organisationId = house.id;
  const ids = entries.map(({ personId }) => personId);
  const people = new Map(
    (await em.find(Person, { id: { $in: ids } }, { disableIdentityMap: true })).map((one) => [one.id, one]),
  );
  let references = 0;
  for (const { personId, volunteerKey, erasedId } of entries) {
    const { kind = 'volunteer', leftOn = null, email = null } = people.get(personId) ?? {};
    await em.insert(ErasedVolunteer, {
      id: erasedId,
      organisationId,
      number,
      volunteerKey,
      kind,
      leftOn,
      erasedAt: at,
    });
    const led = { personId: null, erasedId, sharedHash: null };
    references += await em.nativeUpdate(PersonReference, { personId }, led);
    if (email === null) continue;
    const hash = referenceHash(key, BY_EMAIL, email);
    await em.nativeDelete(PersonReference, { source: BY_EMAIL, referenceHash: hash });
    await em.insert(PersonReference, {
      id: newId(at),
      organisationId,
      source: BY_EMAIL,
      referenceHash: hash,
      createdAt: at,
      ...led,
    });
  }
  await em.nativeUpdate(PersonMerge, { mergedId: { $in: ids } }, { mergedId: null });
  await em.nativeUpdate(PersonMerge, { keptId: { $in: ids } }, { keptId: null });
  await em.nativeDelete(PeopleApart, { $or: [{ oneId: { $in: ids } }, { otherId: { $in: ids } }] });
  const profile = await deleteProfile(em, ids);
  const cards = await em.nativeDelete(VolunteerCard, { personId: { $in: ids } });
  const consents = await em.nativeDelete(SuggestionConsent, { personId: { $in: ids } });
  await em.nativeDelete(VolunteerKey, { personId: { $in: ids } });
  await em.nativeDelete(Person, { id: { $in: ids } });
  return {
    gone: { entries: ids.length, contacts: marks.emails.length, profile, consents, cards },
    stays: { references },
  };
}

/** Skills, languages, trainings, availability, preferences, limits, and each time they were asked or told. */
async function deleteProfile(em: RegistryManager, ids: readonly string[]): Promise<number> {
  const theirs = { personId: { $in: [...ids] } };
  return (
    (await em.nativeDelete(PersonSkill, theirs)) +
    (await em.nativeDelete(PersonLanguage, theirs)) +
    (await em.nativeDelete(PersonTraining, theirs)) +
    (await em.nativeDelete(Availability, theirs)) +
    (await em.nativeDelete(AvailabilityRequest, theirs)) +
    (await em.nativeDelete(AvailabilityTelling, theirs)) +
    (await em.nativeDelete(Preference, theirs)) +
    (await em.nativeDelete(LoadLimit, theirs))
  );
}
