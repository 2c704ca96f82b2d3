import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { activityCsv } from '../../seeds/association/activity-csv.js';
import { inventAssociation } from '../../seeds/association/association.js';
import { dayNumber } from '../../seeds/association/days.js';

const today = '2026-03-02';
const association = inventAssociation(today);
const { activities, missions, volunteers } = association;

const rowsIn = (month: string) => activities.filter(({ day }) => day.slice(5, 7) === month).length;
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the fictional association', () => {
  it('is the same, to the letter, for the same day and seed', () => {
    expect(hash(inventAssociation(today))).toBe(hash(association));
    expect(hash([...activityCsv(inventAssociation(today).activities, ['kg'])])).toBe(
      hash([...activityCsv(activities, ['kg'])]),
    );
  });

  it('is another one for another seed or another day', () => {
    expect(hash(inventAssociation(today, 'other'))).not.toBe(hash(association));
    expect(hash(inventAssociation('2026-03-03'))).not.toBe(hash(association));
  });

  it('nothing has happened today or later, and the history starts three years ago', () => {
    const days = activities.map(({ day }) => day);
    expect(days.every((day) => day >= '2023-03-01' && day < today)).toBe(true);
    expect(association.answers.every(({ day }) => day < today)).toBe(true);
    expect(association.statements.every(({ toDay }) => toDay <= today)).toBe(true);
  });

  it('whoever a row names exists, had joined, and had not left', () => {
    const known = new Map(volunteers.map((volunteer) => [volunteer.reference, volunteer]));
    const impossible = activities.filter(({ volunteer, day }) => {
      if (volunteer === null) return false;
      const person = known.get(volunteer);
      return !person || day < person.joinedOn || (person.stoppedOn !== null && day > person.stoppedOn);
    });
    expect(impossible).toEqual([]);
    const slugs = new Set(missions.map(({ slug }) => slug));
    expect(activities.every(({ mission }) => slugs.has(mission))).toBe(true);
  });

  it('every row can stand in a log: ids once, an end after its start, whole seconds, quantities above nothing', () => {
    expect(new Set(activities.map(({ externalId }) => externalId)).size).toBe(activities.length);
    const impossible = activities.filter(({ startedAt, endedAt, day, personSeconds, headcount, volunteer, outcome }) =>
      [
        endedAt !== null && (startedAt === null || endedAt <= startedAt),
        startedAt !== null && startedAt.slice(0, 10) !== day,
        personSeconds !== null && !(Number.isInteger(personSeconds) && personSeconds > 0),
        headcount !== 1 && volunteer !== null,
        outcome !== null && !(Number(outcome.quantity) > 0),
      ].includes(true),
    );
    expect(impossible).toEqual([]);
  });

  it('hours grow from year to year', () => {
    const start = dayNumber(association.start);
    const hours = [0, 0, 0];
    for (const { day, personSeconds } of activities) {
      const year = Math.min(2, Math.floor((dayNumber(day) - start) / 365.25));
      hours[year] = (hours[year] ?? 0) + (personSeconds ?? 0) / 3600;
    }
    expect(hours).toEqual(hours.toSorted((one, other) => one - other));
    expect(hours[0]).toBeGreaterThan(10_000);
  });

  it('August is calmer than September', () => {
    expect(rowsIn('08')).toBeLessThan(0.7 * rowsIn('09'));
  });

  it('its size and its accidents are those of a real house', () => {
    expect(activities.length).toBeGreaterThan(25_000);
    expect(activities.length).toBeLessThan(35_000);
    expect(volunteers.length).toBeGreaterThan(280);
    expect(missions.length).toBe(28);
    const share = (test: (row: (typeof activities)[number]) => boolean) =>
      activities.filter(test).length / activities.length;
    expect(share(({ personSeconds }) => personSeconds === null)).toBeLessThan(0.05);
    expect(share(({ status }) => status === 'no_show')).toBeGreaterThan(0.005);
    expect(share(({ status }) => status === 'validated')).toBeGreaterThan(0.8);
    for (const status of ['declared', 'disputed', 'refused'] as const)
      expect(share((row) => row.status === status)).toBeGreaterThan(0);
    for (const provenance of ['measured', 'declared', 'estimated'] as const)
      expect(share((row) => row.provenance === provenance)).toBeGreaterThan(0.05);
    expect(activities.some(({ headcount }) => headcount === null)).toBe(true);
    expect(activities.some(({ headcount }) => (headcount ?? 0) > 4)).toBe(true);
    expect(activities.some(({ personSeconds, remote }) => remote && (personSeconds ?? 9999) <= 1800)).toBe(true);
  });

  it('some missions lack people and others have too many in the weeks to come', () => {
    const agreed = new Map<string, number>();
    for (const { slot, state } of association.assignments)
      if (state === 'agreed') agreed.set(slot, (agreed.get(slot) ?? 0) + 1);
    const coming = association.slots.filter(({ day }) => day >= today && dayNumber(day) < dayNumber(today) + 21);
    expect(coming.some(({ key, minPeople }) => (agreed.get(key) ?? 0) < minPeople)).toBe(true);
    expect(coming.some(({ key, targetPeople }) => (agreed.get(key) ?? 0) > targetPeople)).toBe(true);
    expect(
      association.slots.every(
        ({ minPeople, targetPeople, maxPeople }) => minPeople <= targetPeople && targetPeople <= maxPeople,
      ),
    ).toBe(true);
  });

  it('addresses lead nowhere', () => {
    expect(volunteers.every(({ email }) => email === null || email.endsWith('.example'))).toBe(true);
    expect(new Set(volunteers.flatMap(({ email }) => email ?? [])).size).toBe(
      volunteers.filter(({ email }) => email !== null).length,
    );
  });

  it('telephones ring nowhere: only numbers that France keeps for fiction, each once', () => {
    const numbers = volunteers.flatMap(({ telephone }) => telephone ?? []);
    expect(numbers.every((number) => /^\+33(63998|19900)\d{4}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeLessThan(volunteers.length);
  });

  it.each(['2024-02-29', '2025-08-31', '2026-01-01', '2027-11-15'])('can be invented as of %s', (day) => {
    const other = inventAssociation(day);
    expect(other.activities.length).toBeGreaterThan(25_000);
    expect(other.activities.every((row) => row.day < day)).toBe(true);
  });
});
