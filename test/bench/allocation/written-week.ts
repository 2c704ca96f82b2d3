import type { EntitySchema } from '@mikro-orm/core';
import type * as AssignmentFile from '../../../server/missions/assignment.entity.js';
import type * as MissionFile from '../../../server/missions/mission.entity.js';
import type * as NeedFile from '../../../server/missions/need.entity.js';
import type * as SlotFile from '../../../server/missions/slot.entity.js';
import type * as SlotSkillFile from '../../../server/missions/slot-skill.entity.js';
import type * as AvailabilityFile from '../../../server/people/availability.entity.js';
import type * as LoadLimitFile from '../../../server/people/load-limit.entity.js';
import type * as PersonFile from '../../../server/people/person.entity.js';
import type * as PersonSkillFile from '../../../server/people/person-skill.entity.js';
import type * as ConsentFile from '../../../server/people/suggestion-consent.entity.js';
import type * as VolunteerKeyFile from '../../../server/people/volunteer-key.entity.js';
import type * as IdentifiersFile from '../../../server/shared/identifiers.js';
import { builtServer } from './built.ts';
import type { DrawnPerson, DrawnSlot } from './instance.ts';

const { Assignment } = await builtServer<typeof AssignmentFile>('missions/assignment.entity');
const { Mission } = await builtServer<typeof MissionFile>('missions/mission.entity');
const { Need } = await builtServer<typeof NeedFile>('missions/need.entity');
const { Slot } = await builtServer<typeof SlotFile>('missions/slot.entity');
const { SlotSkill } = await builtServer<typeof SlotSkillFile>('missions/slot-skill.entity');
const { Availability } = await builtServer<typeof AvailabilityFile>('people/availability.entity');
const { LoadLimit } = await builtServer<typeof LoadLimitFile>('people/load-limit.entity');
const { Person } = await builtServer<typeof PersonFile>('people/person.entity');
const { PersonSkill } = await builtServer<typeof PersonSkillFile>('people/person-skill.entity');
const { SuggestionConsent } = await builtServer<typeof ConsentFile>('people/suggestion-consent.entity');
const { VolunteerKey } = await builtServer<typeof VolunteerKeyFile>('people/volunteer-key.entity');
const { newId } = await builtServer<typeof IdentifiersFile>('shared/identifiers');

const CREATED = new Date('2026-01-01T00:00:00Z');
const HOUR = 3600;
/** Its week is drawn in hours from Monday on; local time in a zone without summer time, so that an hour is an hour. */
export const ZONE = 'UTC';
/** A cell of 10 km, of those where the drawn association stands. */
const cell = (km: number): number => 300 + Math.floor(km / 10);

type Row = Record<string, unknown>;
export type Write = (entity: EntitySchema, rows: readonly Row[]) => Promise<void>;

/** Writes a drawn week into the registry as people and coordinators would have typed it in. */
export async function writeWeek(
  { people, slots }: { people: readonly DrawnPerson[]; slots: readonly DrawnSlot[] },
  { monday, write, expected }: { monday: string; write: Write; expected: number },
): Promise<WrittenWeek> {
  const skills = Array.from({ length: 5 }, () => newId(CREATED));
  const written = {
    personIds: await writePeople(people, skills, write),
    slotIds: await writeSlots(slots, skills, { monday, write }),
  };
  await writeAgreed(written, slots, { expected, write });
  return written;
}

export interface WrittenWeek {
  personIds: string[];
  slotIds: string[];
}

/** So many dates of each person, as they come: on paper nobody looks whether they overlap. The last fifth stays empty. */
async function writeAgreed(
  { personIds, slotIds }: WrittenWeek,
  slots: readonly DrawnSlot[],
  { expected, write }: { expected: number; write: Write },
): Promise<void> {
  const filled = Math.floor(slots.length * 0.8);
  const rows = personIds.flatMap((personId, person) =>
    Array.from({ length: expected }, (_, at) => {
      const place = (person * 7 + at * 31) % filled;
      const seconds = (slots[place]?.lengthUnits ?? 1) * HOUR;
      return { id: newId(CREATED), personId, slotId: slotIds[place], seconds, createdAt: CREATED };
    }),
  );
  await write(Assignment, rows);
}

async function writePeople(people: readonly DrawnPerson[], skills: readonly string[], write: Write): Promise<string[]> {
  const own = people.map((one) => ({ ...one, personId: newId(CREATED) }));
  const rows = (read: (one: (typeof own)[number]) => Row[]): Row[] => own.flatMap(read);
  await write(
    Person,
    rows(({ personId: id, x, y }) => [
      { id, displayName: 'Inès', kind: 'volunteer', homeCellX: cell(x), homeCellY: cell(y), createdAt: CREATED },
    ]),
  );
  await write(
    VolunteerKey,
    rows(({ personId }) => [{ personId, volunteerKey: personId }]),
  );
  const yes = { state: 'on', answeredAt: CREATED, source: 'form', wording: 'D’accord ?' };
  await write(
    SuggestionConsent,
    rows(({ personId }) => [{ id: newId(CREATED), personId, ...yes }]),
  );
  await write(
    LoadLimit,
    rows(({ personId, comfortUnits, capUnits }) => [
      {
        personId,
        comfortSecondsPerWeek: comfortUnits === null ? null : comfortUnits * HOUR,
        capSecondsPerWeek: capUnits === null ? null : capUnits * HOUR,
        maxKm: 25,
      },
    ]),
  );
  const said = { kind: 'recurring', validFrom: '2026-01-05', everyWeeks: 1, zone: ZONE, preference: 1 };
  await write(
    Availability,
    rows(({ personId, free }) =>
      free.map(([from, to]) => {
        const times = {
          weekdays: [1 + Math.floor(from / 24)],
          fromTime: clock(from % 24),
          toTime: clock(to - 24 * Math.floor(from / 24)),
        };
        return { id: newId(CREATED), personId, ...said, ...times };
      }),
    ),
  );
  await write(
    PersonSkill,
    rows(({ personId, skills: able }) =>
      able.map((skill) => ({ id: newId(CREATED), personId, skillId: skills[skill], level: 2, createdAt: CREATED })),
    ),
  );
  return own.map(({ personId }) => personId);
}

async function writeSlots(
  slots: readonly DrawnSlot[],
  skills: readonly string[],
  { monday, write }: { monday: string; write: Write },
): Promise<string[]> {
  const missions = new Map([...new Set(slots.map(({ missionId }) => missionId))].map((name) => [name, newId(CREATED)]));
  const mission = { title: 'Maraude', status: 'open', createdAt: CREATED };
  await write(
    Mission,
    [...missions.values()].map((id) => ({ id, ...mission })),
  );
  const own = slots.map((one) => ({ ...one, slotId: newId(CREATED), needId: newId(CREATED) }));
  const rule = { title: 'Accueil', validFrom: monday, weekdays: [1], fromTime: '09:00', toTime: '12:00', zone: ZONE };
  await write(
    Need,
    own.map(({ needId: id, missionId }) => ({ id, missionId: missions.get(missionId), ...rule, createdAt: CREATED })),
  );
  const at = (hours: number): Date => new Date(Date.parse(`${monday}T00:00:00Z`) + hours * HOUR * 1000);
  await write(
    Slot,
    own.map(({ slotId: id, needId, hours: [from, to], minUnits, targetUnits, maxUnits, x, y }) => ({
      id,
      needId,
      startsAt: at(from),
      endsAt: at(to),
      minSeconds: minUnits * HOUR,
      targetSeconds: targetUnits * HOUR,
      maxSeconds: maxUnits * HOUR,
      cellX: cell(x),
      cellY: cell(y),
    })),
  );
  await write(
    SlotSkill,
    own.flatMap(({ slotId, skill }) =>
      skill === null ? [] : [{ id: newId(CREATED), slotId, skillId: skills[skill], level: 1, kind: 'everyone' }],
    ),
  );
  return own.map(({ slotId }) => slotId);
}

function clock(hour: number): string {
  return hour >= 24 ? '23:59' : `${String(hour).padStart(2, '0')}:00`;
}
