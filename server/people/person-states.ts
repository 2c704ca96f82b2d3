import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AvailabilityTelling } from './availability/availability-telling.entity.js';
import { readFileTold, writeFileTold } from './availability/file-told-rows.js';
import { Availability } from './availability.entity.js';
import { politeChunks } from './in-chunks.js';
import { PersonLanguage } from './person-language.entity.js';
import { PersonSkill } from './person-skill.entity.js';
import { type Confirmed, hoursKey, type PersonState, sorted, USUAL } from './person-state.js';
import { Person } from './person.entity.js';
import { writeLanguages, writeSkills } from './person-state-writing.js';
import { SkillNames } from './skill-names.js';

/** Reads and writes what is known of people, as values that can be compared and put back. */
@Injectable()
export class PersonStates {
  constructor(private readonly clock: Clock) {}

  /** Person id → state. People who are not there are absent. */
  async read(em: RegistryManager, ids: readonly string[]): Promise<Map<string, PersonState>> {
    const found = new Map<string, PersonState>();
    const skillNames = await SkillNames.read(em);
    for await (const chunk of politeChunks([...new Set(ids)])) {
      const of = { personId: { $in: chunk } };
      const plain = { disableIdentityMap: true } as const;
      const people = await em.find(Person, { id: { $in: chunk } }, plain);
      const skills = grouped(await em.find(PersonSkill, of, plain));
      const languages = grouped(await em.find(PersonLanguage, of, plain));
      const fileTold = await readFileTold(em, chunk);
      const hours = grouped(await em.find(Availability, { ...of, kind: USUAL }, plain));
      for (const person of people) {
        const { id, displayName, kind } = person;
        found.set(id, {
          displayName,
          kind,
          email: person.email ?? null,
          telephone: person.telephone ?? null,
          leftOn: person.leftOn ?? null,
          language: person.language ?? null,
          skills: sorted(
            (skills.get(id) ?? []).map((row) => ({
              name: skillNames.nameOf(row.skillId),
              level: row.level,
              ...standingOf(row),
            })),
            ({ name }) => name,
          ),
          languages: sorted(
            (languages.get(id) ?? []).map((row) => ({ language: row.language, cefr: row.cefr, ...standingOf(row) })),
            ({ language }) => language,
          ),
          hours: sorted((hours.get(id) ?? []).map(usual), hoursKey),
          told: fileTold(id),
        });
      }
    }
    return found;
  }

  /** Makes the person what the state says, inside the caller's transaction. What it says nothing of stays. */
  async write(em: RegistryManager, organisationId: string, id: string, state: PersonState): Promise<void> {
    const { displayName, email, telephone, kind, leftOn, language } = state;
    const before = (await this.read(em, [id])).get(id);
    await em.nativeUpdate(Person, { id }, { displayName, email, telephone, kind, leftOn, language });
    const own = { organisationId, personId: id };
    const createdAt = this.clock.now();
    if (state.told) await writeFileTold(em, own, state.told, createdAt);
    if (!same(before?.skills, state.skills)) await writeSkills(em, own, state.skills, createdAt);
    if (!same(before?.languages, state.languages)) await writeLanguages(em, own, state.languages, createdAt);
    if (!same(before?.hours, state.hours)) {
      await em.nativeDelete(Availability, { personId: id, kind: USUAL });
      for (const hours of state.hours)
        await em.insert(Availability, { id: newId(createdAt), ...own, kind: USUAL, ...hours });
    }
  }

  /** What files told of their limits, their dates and suggestions goes, with the lines that say so. */
  async forgetTold(em: RegistryManager, organisationId: string, personId: string): Promise<void> {
    const nothing = { limits: null, causes: [], days: [], consents: [] };
    await writeFileTold(em, { organisationId, personId }, nothing, this.clock.now());
    await em.nativeDelete(AvailabilityTelling, { personId, source: 'file' });
  }
}

function standingOf({ standing, answeredById, confirmedAt }: PersonSkill | PersonLanguage) {
  if (standing !== 'confirmed') return { standing };
  const confirmed: Confirmed = { by: answeredById ?? null, at: confirmedAt?.toISOString() ?? null };
  return { standing, confirmed };
}

function usual({ weekdays, fromTime, toTime, preference, everyWeeks, validFrom, validTo, zone }: Availability) {
  return { weekdays, fromTime, toTime, preference, everyWeeks, validFrom, validTo: validTo ?? null, zone };
}

export function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

function grouped<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
}
