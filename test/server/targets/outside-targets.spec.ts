import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Planning } from '../../../server/indicators/planning.js';
import { Registry } from '../../../server/registry/registry.js';
import { newId } from '../../../server/shared/identifiers.js';
import { Target } from '../../../server/targets/target.entity.js';
import type { Targets } from '../../../server/targets/targets.schemas.js';
import { AnswersDesk } from '../answers/desk.js';

jest.setTimeout(300_000);

const PERIOD = { fromDay: '2026-01-01', toDay: '2026-03-01' };

/** Each of so many people gives an hour. */
const came = (mission: string, day: string, first: number, people: number) =>
  Array.from(
    { length: people },
    (_, at) => `${mission}-${day}-${first + at},v${first + at}@maison.example,${mission},${day},1`,
  );

describe('Targets as a donor sees them', () => {
  let desk: AnswersDesk;
  const missions = new Map<string, string>();

  beforeAll(async () => {
    desk = await AnswersDesk.open();
    const rows = [
      ...came('Jardin', '2026-01-06', 0, 20),
      ...came('Lecture', '2026-01-07', 20, 7),
      ...came('Visites', '2026-01-08', 40, 4),
      ...came('Jardin', '2026-02-06', 0, 12),
      ...came('Jardin', '2026-02-20', 12, 3),
    ];
    const log = ['external_id,volunteer,mission,day,hours', ...rows].join('\n');
    await desk.upload('coordinator', '/api/imports', log, { source: 'desk' });
    for (const { id, title } of await desk.warehouse('SELECT mission_id AS id, title FROM staging.mission'))
      missions.set(String(title), String(id));
    await desk.application.app.get(Planning).settled();
  });
  afterAll(() => desk.close());
  const set = async (more: object, mission?: string) => {
    const wanted = {
      indicator: 'volunteer_hours',
      measure: 'person_seconds',
      ...PERIOD,
      better: 'more',
      baseline: null,
      target: 36_000,
      filters: mission === undefined ? [] : [{ dimension: 'mission_id', value: missions.get(mission) }],
      ...more,
    };
    const { status, body } = await desk.ask<{ id: string }>('director', 'POST', '/api/targets', wanted);
    expect([status, body]).toEqual([201, { id: expect.any(String) }]);
    return body.id;
  };
  const shown = async (audience: string) => {
    const { body } = await desk.ask<Targets>('director', 'GET', `/api/targets?audience=${audience}`);
    return new Map(body.targets.map((one) => [one.id, one]));
  };

  it('a result with four people behind it is hidden, with its share and its pace; the director sees it', async () => {
    const id = await set({}, 'Visites');
    expect((await shown('external')).get(id)).toMatchObject({
      state: 'withheld',
      result: null,
      attained: null,
      pace: null,
      target: 36_000,
      author: null,
    });
    expect((await shown('internal')).get(id)).toMatchObject({
      author: 'director',
      state: 'missed',
      result: 14_400,
      attained: 0.4,
    });
  });

  it('another mission of the same table is hidden too when the total would give the four away', async () => {
    const [lecture, all] = [await set({}, 'Lecture'), await set({})];
    const seen = await shown('external');
    expect(seen.get(all)).toMatchObject({ result: 46 * 3600 });
    expect(seen.get(lecture)).toMatchObject({ state: 'withheld', result: null });
  });

  it('two periods whose difference is three people are not both told', async () => {
    const long = await set({ fromDay: '2026-02-01' }, 'Jardin');
    const short = await set({ fromDay: '2026-02-01', toDay: '2026-02-15' }, 'Jardin');
    const seen = await shown('external');
    const told = [long, short].filter((id) => seen.get(id)?.result !== null);
    expect(told.length).toBeLessThan(2);
  });

  it('hours hidden are hidden as people too', async () => {
    const id = await set({ indicator: 'active_volunteers', measure: 'active_volunteers', target: 10 }, 'Lecture');
    expect((await shown('external')).get(id)).toMatchObject({ state: 'withheld', result: null });
  });

  it('a figure that stays inside is not there at all', async () => {
    const id = await set({ indicator: 'dormant_volunteers', measure: 'dormant_volunteers', better: 'less', target: 3 });
    expect((await shown('internal')).has(id)).toBe(true);
    expect((await shown('external')).has(id)).toBe(false);
  });

  it('of more periods than can be checked together, none is told', async () => {
    const { organisationId } = desk;
    const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    const aim = { indicator: 'volunteer_hours', measure: 'person_seconds', slice: '', better: 'more' as const };
    const signed = { author: 'director', setAt: new Date('2026-01-01T00:00:00Z'), target: 3600 };
    await desk.application.app.get(Registry).transaction(organisationId, async (em) => {
      for (let at = 0; at < 151; at += 1)
        em.create(Target, {
          id: newId(signed.setAt),
          organisationId,
          ...aim,
          ...signed,
          fromDay: day(at),
          toDay: day(at + 1),
        });
    });
    const seen = [...(await shown('external')).values()].filter(({ indicator }) => indicator === 'volunteer_hours');
    expect(seen.length).toBeGreaterThan(151);
    expect(seen.filter(({ result }) => result !== null)).toEqual([]);
  });
});
