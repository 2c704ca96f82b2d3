import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { AvailabilityRequest } from './availability/availability-request.entity.js';
import { AvailabilityTelling } from './availability/availability-telling.entity.js';
import { Availability } from './availability.entity.js';
import { LoadLimit } from './load-limit.entity.js';
import { PeopleApart } from './people-apart.entity.js';
import { PersonLanguage } from './person-language.entity.js';
import { PersonMerge } from './person-merge.entity.js';
import { PersonReference } from './person-reference.entity.js';
import { PersonSkill } from './person-skill.entity.js';
import { USUAL } from './person-state.js';
import { PersonTraining } from './person-training.entity.js';
import { Person } from './person.entity.js';
import { Preference } from './preference.entity.js';
import { SuggestionConsent } from './suggestion-consent.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

/** Deletes what a room holds of one person. */
type Trace = (em: RegistryManager, personId: string) => Promise<unknown>;

/** The person said it here, or a coordinator answered it. */
const byPeople = { $or: [{ saidAt: { $ne: null } }, { confirmedAt: { $ne: null } }, { refusedAt: { $ne: null } }] };

/** Takes away somebody whom a file brought in and nobody has spoken of since. Not an erasure: nothing of them is left to forget. */
@Injectable()
export class PersonRemoval {
  readonly #traces: Trace[] = [];

  /** A room below says what else it holds of people, so that it goes with them. */
  knowTrace(trace: Trace): void {
    this.#traces.push(trace);
  }

  /** False when something else knows the person by now; nothing is then changed. */
  async remove(em: RegistryManager, source: string, personId: string): Promise<boolean> {
    const others = [
      await em.count(LoadLimit, { personId }),
      await em.count(Preference, { personId }),
      await em.count(SuggestionConsent, { personId }),
      await em.count(AvailabilityTelling, { personId }),
      await em.count(PersonTraining, { personId }),
      await em.count(PersonSkill, { personId, ...byPeople }),
      await em.count(PersonLanguage, { personId, ...byPeople }),
      await em.count(Availability, { personId, kind: { $ne: USUAL } }),
      await em.count(PersonReference, { personId, source: { $ne: source } }),
      await em.count(PersonMerge, { undoneAt: null, $or: [{ mergedId: personId }, { keptId: personId }] }),
    ];
    if (others.some((count) => count > 0)) return false;
    await em.nativeDelete(PersonSkill, { personId });
    await em.nativeDelete(PersonLanguage, { personId });
    await em.nativeDelete(Availability, { personId });
    await em.nativeDelete(AvailabilityRequest, { personId });
    await em.nativeDelete(PersonReference, { personId });
    await em.nativeDelete(PeopleApart, { $or: [{ oneId: personId }, { otherId: personId }] });
    await em.nativeDelete(VolunteerKey, { personId });
    await em.nativeDelete(Person, { id: personId });
    for (const erase of this.#traces) await erase(em, personId);
    return true;
  }
}
