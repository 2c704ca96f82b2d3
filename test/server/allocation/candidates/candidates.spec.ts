import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fitWeights } from '../../../../server/allocation/candidates/fit-weights.js';
import { SomeWeek } from './some-week.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';

describe('Who could help in a week', () => {
  let some: SomeWeek;
  let slot: string;
  let mission: string;
  beforeEach(async () => {
    some = await SomeWeek.open();
    mission = await some.mission({ activityType: 'maraude' });
    slot = await some.slot(mission, TUESDAY, EVENING);
  });
  afterEach(() => some.close());

  const found = async () => (await some.find()).candidates;

  it('is who said yes and is free then; nobody else is even read', async () => {
    const free = async (consent: Parameters<SomeWeek['person']>[0], more = {}) => {
      const person = await some.person(consent, more);
      await some.free(person, [2], EVENING);
      return person;
    };
    const yes = await free('on');
    await free('paused');
    await free('off');
    await free(null);
    await free('on', { leftOn: '2026-02-01' });
    await free('on', { kind: 'own_employee' });
    await some.person('on');
    const changed = await free('on');
    await some.says(changed, 'off', new Date('2026-02-01T00:00:00Z'));
    const { people, candidates } = await some.find();
    expect(candidates.map(({ volunteer_key: key }) => key)).toEqual([yes]);
    expect(people).toHaveLength(2);
  });

  it('is told with points for each reason, which add up to the fit', async () => {
    const person = await some.person();
    await some.free(person, [2], EVENING, { preference: 2 });
    await some.wishes(person, { cause: 'maraude', weight: 2 });
    await some.wishes(person, { missionId: mission, weight: 1 });
    const [one] = await found();
    const reasons = Object.keys(fitWeights) as (keyof typeof fitWeights)[];
    expect(one && reasons.reduce((sum, reason) => sum + one[reason], 0)).toBe(one?.fit);
    expect(one).toMatchObject({
      availability: 150,
      cause: 150,
      preference: 113,
      skills: 150,
      distance: 50,
      experience: 0,
    });
  });

  it('counts a skill that a coordinator answered somebody lacks as missing', async () => {
    await some.asks(slot, 'first-aid', 2);
    const [said, refused] = [await some.person(), await some.person()];
    for (const one of [said, refused]) await some.free(one, [2], EVENING);
    await some.can(said, 'first-aid', 2);
    await some.can(refused, 'first-aid', 2, { refusedAt: new Date('2026-01-01T00:00:00Z') });
    expect((await found()).map(({ volunteer_key: key }) => key)).toEqual([said]);
  });

  it('leaves the place of who comes without having said yes to suggestions, and proposes nobody into it', async () => {
    const [regular, silent] = [await some.person('on'), await some.person(null)];
    await some.agrees(regular, slot);
    await some.agrees(silent, slot);
    await some.free(regular, [2], EVENING);
    const { parts, candidates } = await some.find();
    expect(parts).toMatchObject([{ min_seconds: 0, target_seconds: 7200, max_seconds: 7200, taken_seconds: 7200 }]);
    expect(candidates).toMatchObject([{ volunteer_key: regular, today_seconds: 7200 }]);
  });

  it('keeps the places that ask for a skill for those who have it', async () => {
    await some.asks(slot, 'driving', 2, { kind: 'at_least_n', n: 1 });
    const [driver, other] = [await some.person(), await some.person()];
    for (const one of [driver, other]) await some.free(one, [2], EVENING);
    await some.can(driver, 'driving', 3);
    const pairs = (await found()).map(({ part_id: part, volunteer_key: key }) => [part, key]);
    expect(pairs).toContainEqual([`${slot}:driving`, driver]);
    expect(pairs).not.toContainEqual([`${slot}:driving`, other]);
    expect(pairs).toContainEqual([slot, other]);
  });

  it('says what stands in the way, and nothing of somebody who may go', async () => {
    const [away, here] = [await some.person(), await some.person()];
    await some.free(here, [2], EVENING);
    await some.free(away, [2], ['19:30', '22:00']);
    await some.lock(away, { missionId: mission });
    await some.find();
    expect(await some.blocked(here, [slot])).toEqual([]);
    expect(await some.blocked(away, [slot])).toMatchObject([{ filter: 'never', wanted: null }]);
    const silent = await some.person('off');
    await some.find();
    expect(await some.blocked(silent, [slot])).toMatchObject([{ filter: 'consent' }]);
  });
});
