import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Draw } from '../../../support/draw.js';
import { seeded } from '../../../support/seeded.js';
import { SomeWeek } from './some-week.js';

const HOURS = ['08:00', '10:00', '12:00', '14:00', '18:00', '20:00', '22:00'];
const SKILLS = ['cooking', 'driving'];

/** People and slots of whom some fit, some nearly and some not at all. */
async function fill(some: SomeWeek, draw: Draw) {
  const times = (): [string, string] => {
    const at = draw.upTo(HOURS.length - 1);
    return [HOURS[at] ?? '', HOURS[at + 1 + draw.upTo(HOURS.length - at - 1)] ?? ''];
  };
  const maybe = <T>(value: T) => (draw.upTo(2) === 0 ? value : null);
  const missions = await Promise.all([some.mission(), some.mission({ isRemote: true })]);
  const slots: string[] = [];
  for (const day of [2, 2, 3, 4, 9]) {
    const mission = draw.one(missions);
    const place = maybe({ cellX: draw.upTo(3), cellY: draw.upTo(3) });
    const more = { wholePresence: draw.upTo(2) === 0, language: maybe('fr'), cefr: maybe(1 + draw.upTo(6)), ...place };
    const slot = await some.slot(mission, `2026-03-0${day}`, times(), more);
    if (draw.upTo(2) === 0) await some.asks(slot, draw.one(SKILLS), 1 + draw.upTo(3));
    if (draw.upTo(3) === 0) await some.asks(slot, 'first-aid', 2, { kind: 'at_least_n', n: 1 });
    slots.push(slot);
  }
  const people: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const home = maybe({ homeCellX: draw.upTo(3), homeCellY: draw.upTo(3) }) ?? {};
    const person = await some.person(draw.one(['on', 'on', 'on', 'off', null]), home);
    for (const weekdays of [[1], [2], [3], [1, 2, 3]])
      if (draw.upTo(3) > 0) await some.free(person, weekdays, times(), { preference: draw.upTo(3) });
    if (draw.upTo(4) === 0) await some.free(person, [1], times(), { kind: 'exception', preference: -1 });
    for (const skill of [...SKILLS, 'first-aid'])
      if (draw.upTo(2) === 0) await some.can(person, skill, 1 + draw.upTo(3));
    if (draw.upTo(3) > 0) await some.speaks(person, 'fr', 1 + draw.upTo(7));
    const limits = {
      maxKm: maybe(5 + draw.upTo(20)),
      remoteOnly: draw.upTo(5) === 0,
      capSecondsPerWeek: maybe(3600 * draw.upTo(8)),
      daysPerWeek: maybe(draw.upTo(3)),
      minimumRestSeconds: maybe(3600 * (1 + draw.upTo(40))),
      invitationsPer30Days: draw.upTo(3),
    };
    if (draw.upTo(2) === 0) await some.limit(person, limits);
    if (draw.upTo(4) === 0) await some.lock(person, { missionId: draw.one(missions) });
    if (draw.upTo(4) === 0) await some.lock(person, { slotId: draw.one(slots), kind: draw.one(['never', 'must']) });
    if (draw.upTo(3) === 0) await some.agrees(person, draw.one(slots));
    people.push(person);
  }
  return people;
}

describe('Why somebody is not proposed', () => {
  let some: SomeWeek;
  beforeEach(async () => (some = await SomeWeek.open()));
  afterEach(() => some.close());

  it('is told exactly when they could not be', async () => {
    const people: string[] = [];
    for (const seed of [1, 2, 3]) people.push(...(await fill(some, new Draw(seeded(seed)))));
    const { candidates, parts } = await some.find({ perPerson: 1000, perSlot: 1000 });
    const partIds = parts.map(({ part_id: id }) => id);
    const may = new Set(candidates.map(({ part_id: part, volunteer_key: key }) => `${key} ${part}`));
    const told: string[] = [];
    for (const person of people) {
      const reasons = await some.blocked(person, partIds);
      const kept = new Set(reasons.map(({ part_id: part }) => part));
      told.push(...partIds.filter((part) => !kept.has(part)).map((part) => `${person} ${part}`));
    }
    expect(told.toSorted()).toEqual([...may].toSorted());
    expect(told.length).toBeGreaterThan(10);
  });
});
