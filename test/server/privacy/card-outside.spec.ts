import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FigureCard, IndicatorQuery } from '../../../server/indicators/indicators.schemas.js';
import { OutsideDesk, presence } from '../../support/outside-desk.js';
import { people } from './table.js';

jest.setTimeout(300_000);
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const APRIL = { from: '2026-04-01', to: '2026-05-01' };
const MISSIONS = ['soup', 'lessons', 'visits', 'walks'];

describe('An attacker who reads the cards of all that a donor is told', () => {
  let desk: OutsideDesk;
  beforeAll(async () => {
    desk = await OutsideDesk.open();
    await desk.accept([
      ...presence('soup', '2026-03-03', people(0, 12), { provenance: 'measured' }),
      ...presence('lessons', '2026-03-04', people(20, 7)),
      ...presence('visits', '2026-03-05', people(30, 3)),
      ...presence('walks', '2026-03-06', people(40, 2), { status: 'declared' }),
      // One person alone has hours that were estimated.
      ...presence('soup', '2026-03-10', people(0, 1), { provenance: 'estimated', person_seconds: 900 }),
      ...presence('soup', '2026-03-11', people(0, 1), { status: 'refused' }),
      ...presence('soup', '2026-04-03', people(0, 12), { provenance: 'measured' }),
      ...presence('lessons', '2026-04-04', people(20, 7), { status: 'declared' }),
    ]);
  });
  afterAll(() => desk.close());

  const card = async (name: string, query: Partial<IndicatorQuery>) => (await desk.asDonor(name, query)).card;
  const inside = async (query: typeof MARCH) =>
    (await desk.desk.figures.answer(desk.desk.house, 'volunteer_hours', query)).card;
  /** Those behind one way of noting time, and behind what is validated or not, where a donor asks. */
  const fewest = async (query: typeof MARCH) => {
    const question = await desk.desk.figures.ask(desk.desk.house, 'volunteer_hours', {
      ...query,
      audience: 'external',
    });
    const warehouse = await desk.desk.stores.warehouses.of(desk.desk.house);
    const { provenance, validated } = await warehouse.snapshot(
      async (reader) => (await desk.desk.figures.answerFrom(reader, question)).card,
    );
    return { provenance: provenance?.fewest, validated: validated?.fewest };
  };
  /** All numbers of a card but those that say nothing of rows: its version, the least of people. */
  const numbers = ({ rows, people: count, provenance, validated, uncertainty, restated }: FigureCard) =>
    JSON.stringify([rows, count?.count ?? null, provenance, validated, uncertainty, restated]).match(/\d+/g) ?? [];

  it('learns no share of time that one person alone noted, nor what few people left to validate', async () => {
    expect((await inside(MARCH)).provenance).toMatchObject({ estimated: 1 });
    expect((await inside(MARCH)).validated).not.toBeNull();
    for (const name of ['volunteer_hours', 'active_volunteers', 'provenance_shares', 'attendances'])
      expect([name, await card(name, MARCH)]).toEqual([
        name,
        expect.objectContaining({ provenance: null, validated: null }),
      ]);
  });

  it('is told those shares where enough people are behind each of them', async () => {
    const { provenance, validated } = await inside(APRIL);
    expect(await card('volunteer_hours', APRIL)).toMatchObject({ provenance, validated });
    expect(await fewest(APRIL)).toEqual({ provenance: 7, validated: 7 });
    expect([provenance?.measured, validated?.share]).toEqual([63.2, 63.2]);
  });

  it('finds no number on the card of a figure that is hidden', async () => {
    for (const name of ['volunteer_hours', 'active_volunteers', 'provenance_shares', 'full_time_equivalent'])
      for (const mission of ['visits', 'walks']) {
        const hidden = await card(name, { ...MARCH, where: `mission_id:${mission}` });
        expect([name, mission, numbers(hidden)]).toEqual([name, mission, []]);
        expect(hidden.people).toEqual({ count: null, fewerThan: 5 });
        expect(hidden.links.rows).toBeNull();
      }
  });

  it('cannot take the rows or the people of one hidden mission from the others', async () => {
    const all = await card('volunteer_hours', MARCH);
    const told: string[] = [];
    let [rows, volunteers] = [all.rows.counted ?? 0, all.people?.count ?? 0];
    for (const mission of MISSIONS) {
      const one = await card('volunteer_hours', { ...MARCH, where: `mission_id:${mission}` });
      if (one.rows.counted === null) continue;
      told.push(mission);
      rows -= one.rows.counted;
      volunteers -= one.people?.count ?? 0;
    }
    const hidden = MISSIONS.filter((mission) => !told.includes(mission));
    expect(hidden).toEqual(expect.arrayContaining(['visits', 'walks']));
    expect(volunteers).toBeGreaterThanOrEqual(5);
    expect(rows).toBeGreaterThanOrEqual(5);
  });

  it('is not told of one row left out, nor of any in a slice', async () => {
    expect((await card('volunteer_hours', MARCH)).rows.leftOut).toEqual({});
    expect((await card('volunteer_hours', { ...MARCH, where: 'mission_id:soup' })).rows.leftOut).toEqual({});
  });
});
