import { Temporal } from 'temporal-polyfill';
import { Assignment } from '../../server/missions/assignment.entity.js';
import { Need } from '../../server/missions/need.entity.js';
import { PlanningLock } from '../../server/missions/planning-lock.entity.js';
import { SlotSkill } from '../../server/missions/slot-skill.entity.js';
import { Slot } from '../../server/missions/slot.entity.js';
import { dayNumber, dayText } from '../association/days.js';
import type { SlotRecord } from '../association/planning-records.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

/** Skills are asked for in the dates to come and those just past. */
const SKILLS_SINCE_DAYS = 90;

type Ids = ReadonlyMap<string, string>;

/** Writes needs, their dates, the skills asked for, and who has agreed to come. */
export async function writeNeeds(desk: Desk, persons: Ids, missions: Ids, skills: Ids): Promise<void> {
  const { em, association, now, zone } = desk;
  const needs = association.needs.map(({ key, mission, weekdays, ...need }) => ({
    key,
    row: {
      ...newRow(desk),
      missionId: idOf(missions, mission),
      ...need,
      weekdays: [...weekdays],
      validTo: null,
      zone,
      createdAt: now,
    },
  }));
  await insertAll(
    em,
    Need,
    needs.map(({ row }) => row),
  );
  const needIds = new Map(needs.map(({ key, row }) => [key, row.id]));
  const slots = association.slots.map((slot) => ({
    slot,
    row: { ...newRow(desk), needId: idOf(needIds, slot.need), ...slotRow(slot, zone) },
  }));
  await insertAll(
    em,
    Slot,
    slots.map(({ row }) => row),
  );
  const recent = dayText(dayNumber(association.today) - SKILLS_SINCE_DAYS);
  await insertAll(
    em,
    SlotSkill,
    slots
      .filter(({ slot }) => slot.day >= recent)
      .flatMap(({ slot, row }) =>
        slot.skills.map(({ skill, level, kind, n }) => ({
          ...newRow(desk),
          slotId: row.id,
          skillId: idOf(skills, skill),
          level,
          kind,
          n,
        })),
      ),
  );
  const slotIds = new Map(slots.map(({ slot, row }) => [slot.key, row.id]));
  await insertAll(
    em,
    Assignment,
    association.assignments.map(({ volunteer, slot, minutes, state }) => ({
      ...newRow(desk),
      personId: idOf(persons, volunteer),
      slotId: idOf(slotIds, slot),
      seconds: minutes * 60,
      state,
      createdAt: now,
    })),
  );
}

/** Two decisions a coordinator already took: someone always comes, someone never does. */
export async function writeLocks(desk: Desk, persons: Ids, missions: Ids, byAccountId: string): Promise<void> {
  const active = desk.association.volunteers.filter(
    (volunteer) => volunteer.stoppedOn === null && volunteer.missions.length > 0,
  );
  const kinds = [
    { kind: 'must' as const, reason: 'Tient la caisse de clés.' },
    { kind: 'never' as const, reason: 'À sa demande : un proche y est accueilli.' },
  ];
  await insertAll(
    desk.em,
    PlanningLock,
    kinds.flatMap(({ kind, reason }, index) => {
      const volunteer = active[index];
      const mission = volunteer?.missions[0];
      if (volunteer === undefined || mission === undefined) return [];
      return [
        {
          ...newRow(desk),
          personId: idOf(persons, volunteer.reference),
          slotId: null,
          missionId: idOf(missions, mission),
          kind,
          until: null,
          byAccountId,
          reason,
          createdAt: desk.now,
        },
      ];
    }),
  );
}

function slotRow(slot: SlotRecord, zone: string) {
  const seconds = slot.minutes * 60;
  const startsAt = instant(slot.day, slot.fromTime, zone);
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + seconds * 1000),
    minSeconds: slot.minPeople * seconds,
    targetSeconds: slot.targetPeople * seconds,
    maxSeconds: slot.maxPeople * seconds,
    cellX: slot.cell?.[0] ?? null,
    cellY: slot.cell?.[1] ?? null,
    remote: slot.remote,
    language: slot.language,
    cefr: slot.cefr,
  };
}

function instant(day: string, time: string, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
}
