import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunView } from '../../../server/indicators/indicators.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { Planning } from '../../support/planning.js';

const volunteers = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const [V1 = '', V2 = '', V3 = '', V4 = ''] = volunteers;
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const NEEDS = ['need_coverage', 'unmet_hours', 'surplus_hours'];

describe('A coordinator who asks where help is missing', () => {
  let desk: FigureDesk;
  let runs: RunView[];
  const missions: Record<string, string> = {};

  beforeAll(async () => {
    desk = await FigureDesk.open();
    const planning = new Planning(desk.stores, desk.house);
    for (const name of ['meals', 'garden', 'lessons', 'night', 'door']) missions[name] = await planning.mission(name);
    const { meals = '', garden = '', lessons = '', night = '', door = '' } = missions;
    const slot = (mission: string, from: string, to: string, targetSeconds: number | null) =>
      planning.slot({ mission, from: `${from}:00Z`, to: `${to}:00Z`, targetSeconds });
    await slot(meals, '2026-03-02T08:00', '2026-03-02T11:00', 36_000);
    await slot(meals, '2026-03-02T13:00', '2026-03-02T16:00', 36_000);
    await slot(garden, '2026-03-03T08:00', '2026-03-03T11:00', 7200);
    await slot(garden, '2026-03-03T13:00', '2026-03-03T16:00', 7200);
    await slot(lessons, '2026-03-04T08:00', '2026-03-04T11:00', null);
    await slot(night, '2026-03-05T21:00', '2026-03-06T03:00', 10_800);
    const coming = await slot(door, '2026-06-10T08:00', '2026-06-10T11:00', 10_800);
    const people = await Promise.all([V1, V2].map((key) => planning.person(key)));
    await planning.agrees(people[0] ?? '', coming, 3600);
    await planning.agrees(people[1] ?? '', coming, 10_800, 'withdrawn');
    const rows = [
      { mission_id: meals, started_at: '2026-03-02T08:30:00Z', volunteer_key: V1, person_seconds: 50_400 },
      { mission_id: meals, started_at: '2026-03-02T15:59:00Z', volunteer_key: V2, person_seconds: 14_400 },
      { mission_id: meals, started_at: '2026-03-02T16:00:00Z', volunteer_key: V3, person_seconds: 90_000 },
      {
        mission_id: meals,
        started_at: '2026-03-02T08:30:00Z',
        volunteer_key: V4,
        person_seconds: 900,
        status: 'no_show',
      },
      { mission_id: garden, started_at: '2026-03-03T08:00:00Z', volunteer_key: V1, person_seconds: 3600 },
      { mission_id: garden, started_at: null, volunteer_key: V2, person_seconds: 9000, day: '2026-03-03' },
      { mission_id: lessons, started_at: '2026-03-04T08:00:00Z', volunteer_key: V1, person_seconds: 3600 },
      { mission_id: night, started_at: '2026-03-06T00:30:00Z', volunteer_key: V1, person_seconds: 3600 },
      { mission_id: night, started_at: '2026-03-05T21:00:00Z', volunteer_key: V2, person_seconds: null },
    ];
    await desk.stores.accept(
      desk.house,
      rows.map((row, at) => ({ day: (row.started_at ?? '2026-03-03').slice(0, 10), ...row, activity_id: `a${at}` })),
    );
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    runs = await desk.refresh.run(desk.house, 'asked', NEEDS);
  });
  afterAll(() => desk.close());

  const total = async (name: string, mission: string, period = MARCH) =>
    (await desk.figures.answer(desk.house, name, { ...period, where: `mission_id:${missions[mission] ?? ''}` })).total;

  it('has every figure of needs computed', () => {
    expect(runs.map(({ name, message }) => [name, message])).toEqual(NEEDS.toSorted().map((name) => [name, null]));
  });

  it('does not let one slot with too many people hide another that lacks some', async () => {
    expect(await total('need_coverage', 'meals')).toMatchObject({
      need_coverage: 0.7,
      needed_seconds: 72_000,
      filled_seconds: 64_800,
    });
    expect(await total('unmet_hours', 'meals')).toEqual({ unmet_hours: 21_600 });
    expect(await total('surplus_hours', 'meals')).toEqual({ surplus_hours: 14_400 });
  });

  it('sees the slots of a mission-day together when an activity does not tell its start', async () => {
    expect(await total('need_coverage', 'garden')).toMatchObject({
      covered_seconds: 12_600,
      needed_seconds: 14_400,
      need_coverage: 0.875,
    });
    expect(await total('surplus_hours', 'garden')).toEqual({ surplus_hours: 0 });
  });

  it('is not told a coverage where nobody said how many people are needed', async () => {
    const { total: values, card } = await desk.figures.answer(desk.house, 'need_coverage', {
      ...MARCH,
      where: `mission_id:${missions['lessons'] ?? ''}`,
    });
    expect(values).toMatchObject({ need_coverage: null, needed_seconds: null, filled_seconds: null });
    expect(card.rows).toEqual({ counted: 0, leftOut: { unknown_need: 1 } });
  });

  it('finds who came after midnight in the slot of the evening before', async () => {
    const one = { from: '2026-03-05', to: '2026-03-06' };
    expect(await total('need_coverage', 'night', one)).toMatchObject({ filled_seconds: 3600, needed_seconds: 10_800 });
  });

  it('counts who agreed to come for the days ahead, without those who withdrew', async () => {
    const june = { from: '2026-06-01', to: '2026-07-01' };
    expect(await total('need_coverage', 'door', june)).toMatchObject({ filled_seconds: 3600, needed_seconds: 10_800 });
    expect(await total('unmet_hours', 'door', june)).toEqual({ unmet_hours: 7200 });
  });

  it('gets surplus less unmet equal to filled less needed', async () => {
    const all = { from: '2026-01-01', to: '2027-01-01' };
    const value = async (name: string) => (await desk.figures.answer(desk.house, name, all)).total;
    const { filled_seconds: filled, needed_seconds: needed } = await value('need_coverage');
    const { surplus_hours: surplus } = await value('surplus_hours');
    const { unmet_hours: unmet } = await value('unmet_hours');
    expect(Number(surplus) - Number(unmet)).toBe(Number(filled) - Number(needed));
  });
});
