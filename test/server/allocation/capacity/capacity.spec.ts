import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Capacity } from '../../../../server/allocation/capacity/capacity.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { SkillNames } from '../../../../server/people/skill-names.js';
import { SomeWeek } from '../candidates/some-week.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';
const HOUR = 3600;
jest.setTimeout(180_000);

describe('What people who said yes could still give', () => {
  let some: SomeWeek;
  let capacity: Capacity;
  beforeEach(async () => {
    some = await SomeWeek.open();
    const { registry, organisations, clock } = some.desk.stores;
    clock.instant = new Date('2026-03-01T12:00:00Z');
    capacity = new Capacity(registry, organisations, some.candidates, clock);
  });
  afterEach(() => some.close());

  const caller = (missionScope: readonly string[] | null = null): Caller => {
    const { id: organisationId, slug: organisationSlug } = some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Camille', personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  };
  const read = async (missionScope: readonly string[] | null = null, day = TUESDAY) => {
    await some.follow();
    return capacity.of(caller(missionScope), day);
  };
  const free = async (consent: 'on' | 'paused' | 'off' | null = 'on') => {
    const person = await some.person(consent);
    await some.free(person, [2], EVENING);
    return person;
  };

  it('is that of those who are free, and of nobody who paused, said no or did not answer', async () => {
    const mission = await some.mission();
    await some.slot(mission, TUESDAY, EVENING);
    for (const consent of ['on', 'on', 'paused', 'off', null] as const) await free(consent);
    await some.person('on');
    const possible = { seconds: 4 * HOUR, people: 2 };
    expect(await read()).toEqual({
      total: possible,
      missions: [{ id: mission, ...possible }],
      skills: [],
      languages: [],
    });
  });

  it('counts time once although two dates ask for it, and no more than the limit that is left', async () => {
    const [street, garden] = [await some.mission(), await some.mission({ title: 'Jardin' })];
    await some.slot(street, TUESDAY, EVENING);
    await some.slot(garden, TUESDAY, ['19:00', '20:00']);
    const person = await free();
    expect(await read()).toMatchObject({ total: { seconds: 2 * HOUR, people: 1 } });
    await some.free(person, [4], EVENING);
    const agreed = await some.slot(garden, '2026-03-05', EVENING);
    await some.agrees(person, agreed);
    await some.limit(person, { capSecondsPerWeek: 3 * HOUR });
    const { total, missions } = await read();
    expect(total).toEqual({ seconds: HOUR, people: 1 });
    expect(new Map(missions.map(({ id, seconds }) => [id, seconds]))).toEqual(
      new Map([
        [street, HOUR],
        [garden, HOUR],
      ]),
    );
  });

  it('is not what they agreed to already, nor what overlaps it', async () => {
    const mission = await some.mission();
    const slot = await some.slot(mission, TUESDAY, EVENING);
    await some.slot(mission, TUESDAY, ['19:00', '20:00']);
    await some.agrees(await free(), slot);
    expect(await read()).toEqual({ total: { seconds: 0, people: 0 }, missions: [], skills: [], languages: [] });
  });

  it('of a skill and of a language is that of those who have them as well as is asked', async () => {
    const mission = await some.mission();
    const slot = await some.slot(mission, TUESDAY, EVENING, { language: 'ar', cefr: 3 });
    const em = some.desk.stores.registry.of(some.desk.house.id);
    const names = await SkillNames.read(em);
    const cooking = await names.idOf(em, some.desk.house.id, 'Cuisine', new Date('2026-01-01T00:00:00Z'));
    await some.asks(slot, cooking, 2, { kind: 'at_least_n', n: 1 });
    const [cook, speaker, beginner] = [await free(), await free(), await free()];
    await some.can(cook, cooking, 2);
    await some.can(beginner, cooking, 1);
    for (const person of [cook, speaker]) await some.speaks(person, 'ar', 3);
    await some.speaks(beginner, 'ar', 2);
    expect(await read()).toMatchObject({
      total: { people: 2 },
      skills: [{ name: 'Cuisine', seconds: 2 * HOUR, people: 1 }],
      languages: [{ language: 'ar', seconds: 4 * HOUR, people: 2 }],
    });
  });

  it('is told within the missions of the reader alone, and of no week that is over', async () => {
    const [own, other] = [await some.mission(), await some.mission({ title: 'Jardin' })];
    await some.slot(other, TUESDAY, EVENING);
    await free();
    expect(await read([own])).toMatchObject({ total: { seconds: 0 }, missions: [] });
    expect((await read([other])).missions).toHaveLength(1);
    expect((await read(null, '2026-02-20')).total).toBeNull();
  });
});
