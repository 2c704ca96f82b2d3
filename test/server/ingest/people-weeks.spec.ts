import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Availability } from '../../../server/people/availability.entity.js';
import { knownAvailability } from '../../../server/people/availability/known-availability.js';
import { Person } from '../../../server/people/person.entity.js';
import { happensOn } from '../../../server/people/recurring-days.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string, options = {}) => desk.send(content, { source: 'list', ...options });
const list = (hours: string) => `id,nom,disponibilites\n1,Ana,${hours}\n`;
const em = () => desk.stores.registry.of(desk.house.id);
const times = async () => {
  const { id } = await em().findOneOrFail(Person, { displayName: 'Ana' });
  return (await knownAvailability(em(), [id])).times;
};
/** Days of December on which Ana can come. */
const days = async () => {
  const rules = await em().find(Availability, {});
  const december = Array.from({ length: 31 }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`);
  return december.filter((day) => rules.some((rule) => happensOn(rule, day)));
};

const SECOND = 'mar 18h-21h toutes les 2 semaines dès le 2026-12-01; sam matin';

describe('Somebody who comes every second week', () => {
  it('is read so from a list: on those weeks and no other, beside what holds every week', async () => {
    expect(await send(list(SECOND))).toMatchObject({ inserted: 1, rejected: 0 });
    expect(await times()).toMatchObject([
      { weekdays: [6], fromTime: '08:00', everyWeeks: 1, from: '2026-06-01' },
      { weekdays: [2], fromTime: '18:00', everyWeeks: 2, from: '2026-12-01' },
    ]);
    expect(await days()).toEqual(['01', '05', '12', '15', '19', '26', '29'].map((day) => `2026-12-${day}`));
  });

  it('is the same person with the same weeks when the list is sent again, or counts from another of these weeks', async () => {
    await send(list(SECOND));
    const before = await times();
    expect(await send(list(SECOND))).toMatchObject({ unchanged: 1 });
    const other = 'sam matin; mardi 18:00-21:00 une semaine sur deux à partir du 2026-12-29';
    expect(await send(list(other))).toMatchObject({ unchanged: 1 });
    expect(await times()).toEqual(before);
  });

  it('comes in the other weeks, or every week, when the next list says so', async () => {
    await send(list(SECOND));
    expect(await send(list(SECOND.replace('2026-12-01', '2026-12-08')))).toMatchObject({ changed: 1 });
    expect((await days()).filter((day) => !['05', '12', '19', '26'].includes(day.slice(-2)))).toEqual([
      '2026-12-08',
      '2026-12-22',
    ]);
    expect(await send(list('mar 18h-21h'))).toMatchObject({ changed: 1 });
    expect(await times()).toMatchObject([{ weekdays: [2], everyWeeks: 1 }]);
  });

  it('is as before when that list is taken back', async () => {
    await send(list('mar 18h-21h'));
    const before = await times();
    const { importId } = await send(list(SECOND));
    expect(await desk.takeBack(importId)).toMatchObject({ restored: 1, kept: 0 });
    expect(await times()).toEqual(before);
  });

  it('is not known without the first of these weeks: the line is refused, and says what to write', async () => {
    const lines = [
      'mar soir toutes les 2 semaines',
      'mar soir tous les 15 jours dès le 03/04/2026',
      'mar soir parfois',
    ];
    const { rejections } = await send(
      `id,nom,disponibilites\n${lines.map((said, at) => `${at},P${at},${said}`).join('\n')}\n`,
    );
    expect(rejections.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'missing-first-week', 'disponibilites'],
      [3, 'missing-first-week', 'disponibilites'],
      [4, 'invalid-availability', 'disponibilites'],
    ]);
    expect(rejections[0]?.message).toContain('every 2 weeks from 2026-12-01');
    expect(await em().count(Person, {})).toBe(0);
  });

  it('can be tried without changing anything', async () => {
    expect(await send(list(SECOND), { dryRun: true })).toMatchObject({ importId: null, inserted: 1 });
    expect(await em().count(Availability, {})).toBe(0);
  });
});
