import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrozenTable, TableRequest } from '../../../../server/indicators/publications/publications.schemas.js';
import { Attacker } from '../../privacy/attacker.js';
import { historyOf, pick, randomOf } from '../../privacy/history.js';
import { presence, volunteer } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';
import { toldHours } from './told-hours.js';

const YEAR = { from: '2025-01-01', to: '2025-07-01' };
const random = randomOf(11);
const activities = historyOf(random, { volunteers: 24, missions: 5, months: 6, uneven: 1.5 });
const world = {
  days: Array.from({ length: 6 }, (_, at) => `2025-0${at + 1}-01`),
  missions: [...new Map(activities.map(({ mission, site }) => [mission, { mission, site }])).values()],
  funders: [...new Set(activities.map(({ funder }) => funder))],
};

function anyTable(): TableRequest {
  const by = ['mission_id', 'site', 'funder'].filter(() => random() < 0.4);
  const bucket = pick(random, ['', 'month', 'quarter']);
  const limited = pick(random, ['', '', 'site', 'funder']);
  const slices = [bucket, ...by].filter(Boolean).join(',');
  return {
    figure: pick(random, ['volunteer_hours', 'volunteer_hours', 'active_volunteers']),
    ...(slices ? { by: slices } : {}),
    ...(limited ? { where: [`${limited}:${limited} ${Math.floor(random() * 3)}`] } : {}),
    ...(random() < 0.4 ? { from: '2025-03-01' } : {}),
  };
}

describe('Somebody who reads every publication of an association and can solve equations', () => {
  let desk: PublicationDesk;
  const told: FrozenTable[] = [];
  let refused = 0;

  async function publishSome(count: number): Promise<FrozenTable[]> {
    const made: FrozenTable[] = [];
    for (let at = 0; at < count; at += 1) {
      const tables = Array.from({ length: pick(random, [1, 2]) }, anyTable);
      const publication = await desk.publishUnlessRefused(tables, YEAR);
      if (publication) made.push(...publication.tables);
      else refused += 1;
    }
    return made;
  }

  beforeAll(async () => {
    desk = await PublicationDesk.open();
    await desk.outside.accept(
      activities.flatMap(({ day, mission, site, funder, person, seconds, isPlanned }, at) =>
        presence(mission, day, [person], { site, funder, person_seconds: seconds, flags: [`${at} ${isPlanned}`] }),
      ),
    );
    told.push(...(await publishSome(6)));
  }, 400_000);
  afterAll(() => desk.close());

  it('learns no hidden figure exactly, nor within a tenth', async () => {
    const tables = await toldHours(desk, told);
    const attacker = await Attacker.hire(tables, world);
    const guesses = attacker.guesses();
    process.stderr.write(`${tables.length} tables, ${guesses.length} hidden cells, ${refused} refused\n`);
    expect(guesses.length).toBeGreaterThan(0);
    expect(guesses.filter(({ truth, low, high }) => truth > 0 && high - low <= 0.2 * truth * (1 - 1e-6))).toEqual([]);
  }, 400_000);

  it('would learn one if a single hidden figure had been told in another table', async () => {
    const tables = await toldHours(desk, told);
    // The total and all but one of the hidden cells of each table: what is left follows by subtraction.
    const planted = tables.map((table) => {
      const spared = table.cells.find(({ amount, by }) => amount === null && by.length > 0);
      const cells = table.cells.map((cell) => (cell === spared ? cell : { ...cell, amount: cell.truth }));
      return { ...table, cells };
    });
    const attacker = await Attacker.hire([...tables, ...planted], world);
    const learnt = attacker.guesses().filter(({ truth, low, high }) => truth > 0 && high - low <= 0.2 * truth);
    expect(learnt.length).toBeGreaterThan(0);
  }, 400_000);

  it('does not learn what one person’s correction changed, from publications before and after', async () => {
    const [one] = activities;
    if (!one) throw new Error('No activity');
    const { mission, site, funder } = one;
    const [line] = presence(mission, '2025-06-20', [one.person], { site, funder, person_seconds: 5400 });
    expect(line?.volunteer_key).toBe(volunteer(one.person));
    await desk.outside.accept(line ? [line] : []);
    const after = await publishSome(5);
    const attacker = await Attacker.hire(await toldHours(desk, after), world);
    const before = (await toldHours(desk, told)).flatMap(({ scope, cells }) =>
      cells.flatMap(({ by, values, amount, truth }) =>
        amount !== null && truth - amount === 5400 ? [{ scope, by, values, amount, truth }] : [],
      ),
    );
    expect(before.length).toBeGreaterThan(0);
    const pinned = before.filter(({ scope, by, values, truth }) => {
      const { low, high } = attacker.boundsOf({ scope, by, values });
      return high - low < 0.2 * truth * (1 - 1e-6);
    });
    expect(pinned).toEqual([]);
  }, 400_000);
});
