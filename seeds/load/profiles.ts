import { Availability } from '../../server/people/availability.entity.js';
import { LoadLimit } from '../../server/people/load-limit.entity.js';
import { PersonLanguage } from '../../server/people/person-language.entity.js';
import { PersonSkill } from '../../server/people/person-skill.entity.js';
import { Preference } from '../../server/people/preference.entity.js';
import { Skill } from '../../server/people/skill.entity.js';
import { SuggestionConsent } from '../../server/people/suggestion-consent.entity.js';
import type { ProfileRecord } from '../association/planning-records.js';
import { skills } from '../association/profiles.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';
import { standingOf } from './standing.js';

const WORDING =
  'Voulez-vous que La Lanterne du Quai vous propose des missions qui vous vont ? ' +
  'Une personne de l’équipe décide toujours, et vous pouvez dire non.';

type Ids = ReadonlyMap<string, string>;

/** Writes the skills in use; returns name → id. */
export async function writeSkills(desk: Desk): Promise<Map<string, string>> {
  const rows = skills.map((name) => ({ ...newRow(desk), name, createdAt: desk.now }));
  await insertAll(desk.em, Skill, rows);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Writes what people said about themselves: skills, languages, hours, limits, tastes, consent. */
export async function writeProfiles(desk: Desk, persons: Ids, missions: Ids, skillIds: Ids): Promise<void> {
  const profiles = desk.association.profiles.map((profile) => ({
    ...profile,
    personId: idOf(persons, profile.volunteer),
  }));
  const each = <Row>(make: (profile: ProfileRecord & { personId: string }) => readonly Row[]) => profiles.flatMap(make);
  const { em, now } = desk;
  await insertAll(
    em,
    PersonSkill,
    each(({ personId, skills: known }) =>
      known.map(({ skill, level, standing }) => ({
        ...newRow(desk),
        personId,
        skillId: idOf(skillIds, skill),
        level,
        ...standingOf(desk, standing),
        createdAt: now,
      })),
    ),
  );
  await insertAll(
    em,
    PersonLanguage,
    each(({ personId, languages }) =>
      languages.map((spoken) => ({
        ...newRow(desk),
        personId,
        ...spoken,
        ...standingOf(desk, standingOfLanguage(spoken)),
      })),
    ),
  );
  await insertAll(
    em,
    Availability,
    each(({ personId, availability }) =>
      availability.map((hours) => ({
        ...newRow(desk),
        personId,
        everyWeeks: 1,
        zone: desk.zone,
        ...hours,
        weekdays: [...hours.weekdays],
      })),
    ),
  );
  await insertAll(
    em,
    LoadLimit,
    each(({ personId, limit }) =>
      limit === null ? [] : [{ personId, organisationId: desk.organisationId, ...limitRow(limit) }],
    ),
  );
  await insertAll(
    em,
    Preference,
    each(({ personId, preferences }) =>
      preferences.map(({ mission, cause, weight }) => ({
        ...newRow(desk),
        personId,
        missionId: mission === null ? null : idOf(missions, mission),
        cause,
        weight,
      })),
    ),
  );
  await insertAll(
    em,
    SuggestionConsent,
    each(({ personId, consent }) =>
      consent === null
        ? []
        : [
            {
              ...newRow(desk),
              personId,
              state: consent.state,
              answeredAt: new Date(`${consent.day}T12:00:00Z`),
              source: consent.source,
              wording: WORDING,
            },
          ],
    ),
  );
}

/** The coordinator heard them speak it. */
function standingOfLanguage({ language, cefr }: { language: string; cefr: number }) {
  return language === 'fr' && cefr < 7 ? 'confirmed' : 'declared';
}

function limitRow(limit: NonNullable<ProfileRecord['limit']>) {
  return {
    comfortSecondsPerWeek: limit.comfortHours * 3600,
    capSecondsPerWeek: limit.capHours * 3600,
    daysPerWeek: limit.daysPerWeek,
    minimumRestSeconds: 11 * 3600,
    invitationsPer30Days: 4,
    maxKm: limit.maxKm,
    remoteOnly: limit.remoteOnly,
  };
}
