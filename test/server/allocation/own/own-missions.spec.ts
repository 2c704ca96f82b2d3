import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { PersonMerge } from '../../../../server/people/person-merge.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { OwnDesk } from './own-desk.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';

describe('Missions for a volunteer', () => {
  let desk: OwnDesk;
  let mission: string;
  beforeEach(async () => {
    desk = await OwnDesk.open();
    mission = await desk.some.mission({ activityType: 'maraude', title: 'Maraude' });
  });
  afterEach(() => desk.close());

  const places = () =>
    desk.some.desk.stores.registry.of(desk.some.desk.house.id).find(Assignment, {}, { disableIdentityMap: true });

  it('are open dates that fit, with points for eight reasons that add up, and the places still open', async () => {
    const slot = await desk.some.slot(mission, TUESDAY, EVENING);
    const zoe = await desk.some.person();
    const other = await desk.some.person();
    await desk.some.agrees(other, slot);
    await desk.some.free(zoe, [2], EVENING, { preference: 2 });
    await desk.some.wishes(zoe, { cause: 'maraude', weight: 2 });
    const { missions, others, hasTimes } = await desk.read(zoe);
    expect(hasTimes).toBe(true);
    expect(others).toEqual([]);
    expect(missions).toMatchObject([
      { slotId: slot, mission: 'Maraude', role: 'Accueil', openPlaces: 1, seconds: 7200, isMicro: false, skill: null },
    ]);
    const [one] = missions;
    expect(one?.why).toHaveLength(8);
    expect(one?.why.reduce((sum, { points }) => sum + points, 0)).toBe(one?.fit);
    expect(one?.why.reduce((sum, { most }) => sum + most, 0)).toBe(1000);
    expect(one?.reasons).toEqual(['Vous préférez ce moment.', 'Vous avez choisi cette cause.']);
  });

  it.each(['off', 'paused', null] as const)(
    'are there for who looks for themselves, whatever they said to suggestions (%s)',
    async (consent) => {
      const slot = await desk.some.slot(mission, TUESDAY, EVENING);
      const zoe = await desk.some.person(consent);
      await desk.some.limit(zoe, { invitationsPer30Days: 0 });
      const { missions, hasTimes } = await desk.read(zoe);
      expect([hasTimes, missions.map(({ slotId }) => slotId)]).toEqual([false, [slot]]);
    },
  );

  it('of who never said when they can come are at any time but when they are away', async () => {
    const free = await desk.some.slot(mission, TUESDAY, EVENING);
    const away = await desk.some.slot(mission, '2026-03-05', EVENING);
    const zoe = await desk.some.person();
    await desk.some.free(zoe, [4], ['00:00', '23:59'], {
      kind: 'exception',
      validFrom: '2026-03-05',
      validTo: '2026-03-06',
      preference: -1,
    });
    const { missions, others } = await desk.read(zoe);
    expect(missions.map(({ slotId }) => slotId)).toEqual([free]);
    expect(others).toMatchObject([{ slotId: away, obstacles: [{ filter: 'time' }] }]);
  });

  it('of half an hour come first for who has minutes, and longer ones for who has a half-day', async () => {
    const zoe = await desk.some.person();
    await desk.some.wishes(zoe, { missionId: mission, weight: 2 });
    const other = await desk.some.mission({ title: 'Lecture' });
    const amounts = { minSeconds: 0, targetSeconds: 40_000, maxSeconds: 40_000 };
    const long = await desk.some.slot(mission, TUESDAY, ['08:00', '12:00'], amounts);
    const two = await desk.some.slot(mission, '2026-03-04', EVENING, amounts);
    const micro = await desk.some.slot(other, '2026-03-20', ['18:00', '18:30'], amounts);
    const order = async (have: Parameters<OwnDesk['read']>[1]) =>
      (await desk.read(zoe, have)).missions.map(({ slotId }) => slotId);
    expect(await order(null)).toEqual([long, two, micro]);
    expect(await order('minutes')).toEqual([micro, long, two]);
    expect(await order('hours')).toEqual([two, long, micro]);
    expect(await order('half-day')).toEqual([long, two, micro]);
  });

  it('that do not fit say all that stands in the way', async () => {
    const zoe = await desk.some.person('on', { homeCellX: 10, homeCellY: 10 });
    await desk.some.free(zoe, [2], EVENING);
    const far = await desk.some.slot(mission, TUESDAY, EVENING, { cellX: 20, cellY: 10 });
    const full = await desk.some.slot(mission, '2026-03-10', EVENING);
    for (const one of [await desk.some.person(), await desk.some.person()]) await desk.some.agrees(one, full);
    const asking = await desk.some.slot(mission, '2026-03-17', EVENING, { language: 'es', cefr: 3 });
    await desk.some.asks(asking, '00000000-0000-4000-8000-000000000001', 2);
    const { missions, others } = await desk.read(zoe);
    expect(missions).toEqual([]);
    expect(others.map(({ slotId, obstacles }) => [slotId, obstacles.map(({ filter }) => filter)])).toEqual([
      [far, ['distance']],
      [full, ['full']],
      [asking, ['skill', 'language']],
    ]);
  });

  it('leave out what the person comes to already, and count it against their limits', async () => {
    const zoe = await desk.some.person();
    await desk.some.limit(zoe, { capSecondsPerWeek: 10_800, minimumRestSeconds: 36_000, daysPerWeek: 2 });
    const own = await desk.some.slot(mission, TUESDAY, EVENING);
    await desk.some.agrees(zoe, own);
    const same = await desk.some.slot(mission, TUESDAY, ['19:00', '21:00']);
    const early = await desk.some.slot(mission, '2026-03-04', ['03:00', '04:00']);
    const whole = await desk.some.slot(mission, '2026-03-06', EVENING, { wholePresence: true });
    const part = await desk.some.slot(mission, '2026-03-07', EVENING);
    const { missions, others } = await desk.read(zoe);
    expect(missions.map(({ slotId, seconds }) => [slotId, seconds])).toEqual([[part, 3600]]);
    const obstacles = new Map(others.map((one) => [one.slotId, one.obstacles.map(({ filter }) => filter)]));
    expect([same, early, whole].map((id) => obstacles.get(id))).toEqual([['overlap'], ['rest'], ['cap']]);
    expect(obstacles.has(own)).toBe(false);
  });

  it('are taken with one word, once however often it is said, and free a place again for who gave it up', async () => {
    const zoe = await desk.some.person(null);
    const slot = await desk.some.slot(mission, TUESDAY, EVENING);
    await desk.come(zoe, slot);
    await desk.come(zoe, slot);
    expect(await places()).toMatchObject([{ personId: zoe, slotId: slot, seconds: 7200, state: 'agreed' }]);
    const em = desk.some.desk.stores.registry.of(desk.some.desk.house.id);
    await em.nativeUpdate(Assignment, { slotId: slot }, { state: 'withdrawn' });
    await desk.come(zoe, slot);
    expect(await places()).toMatchObject([{ personId: zoe, state: 'agreed' }]);
    expect((await desk.read(zoe)).missions).toEqual([]);
  });

  it('are refused with what stands in the way: no place, no skill, somewhere else at that time', async () => {
    const skill = '00000000-0000-4000-8000-000000000001';
    const zoe = await desk.some.person();
    const full = await desk.some.slot(mission, TUESDAY, EVENING, { targetSeconds: 7200, maxSeconds: 7200 });
    await desk.some.agrees(await desk.some.person(), full);
    await expect(desk.come(zoe, full)).rejects.toMatchObject({ code: 'own-mission-full' });
    const asking = await desk.some.slot(mission, '2026-03-04', EVENING);
    await desk.some.asks(asking, skill, 2);
    await expect(desk.come(zoe, asking)).rejects.toMatchObject({ code: 'own-mission-skill' });
    const first = await desk.some.slot(mission, '2026-03-05', EVENING);
    const second = await desk.some.slot(mission, '2026-03-05', ['19:00', '22:00']);
    await desk.come(zoe, first);
    await expect(desk.come(zoe, second)).rejects.toMatchObject({ code: 'own-mission-overlap' });
    const cancelled = await desk.some.slot(mission, '2026-03-06', EVENING, { cancelledAt: new Date() });
    await expect(desk.come(zoe, cancelled)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.come(null, first)).rejects.toMatchObject({ code: 'account-without-person' });
  });

  it('are taken by one of two who say it at the same moment, for the last place', async () => {
    const slot = await desk.some.slot(mission, TUESDAY, EVENING, { targetSeconds: 7200, maxSeconds: 7200 });
    const both = [await desk.some.person(), await desk.some.person()];
    await desk.some.follow();
    const said = await Promise.allSettled(both.map((id) => desk.signUp.come(desk.volunteer(id), slot)));
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await places()).toHaveLength(1);
  });

  it('are the same under each of two merged entries, and nobody comes twice', async () => {
    const [kept, merged] = [await desk.some.person(), await desk.some.person()];
    const { registry, clock } = desk.some.desk.stores;
    const organisationId = desk.some.desk.house.id;
    const link = { mergedId: merged, keptId: kept, mergedKey: merged, keptKey: kept };
    await registry.transaction(organisationId, (em) =>
      em
        .insert(PersonMerge, {
          id: newId(clock.now()),
          organisationId,
          ...link,
          standingKey: merged,
          decidedBy: 'Camille',
          decidedAt: clock.now(),
        })
        .then(() => undefined),
    );
    const slot = await desk.some.slot(mission, TUESDAY, EVENING);
    await desk.come(merged, slot);
    await desk.come(kept, slot);
    expect(await places()).toMatchObject([{ personId: kept }]);
    expect((await desk.read(merged)).missions).toEqual([]);
  });

  it('of another association are not there', async () => {
    const slot = await desk.some.slot(mission, TUESDAY, EVENING);
    const zoe = await desk.some.person();
    const { id: organisationId, slug: organisationSlug } = await desk.some.desk.stores.house('another');
    const stranger = { ...desk.volunteer(zoe), organisationId, organisationSlug };
    await desk.some.follow();
    expect(await desk.missions.read(stranger, null, 'fr')).toMatchObject({ missions: [], others: [] });
    await expect(desk.signUp.come(stranger, slot)).rejects.toMatchObject({ code: 'not-found' });
    expect(await places()).toEqual([]);
  });
});
