import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mostTaken } from '../../../../server/missions/grants/taken-parts.js';
import { engines } from '../../../support/registry.js';
import { city, GARDEN, GrantDesk, SOUP } from './grant-desk.js';

jest.setTimeout(300_000);

const soup = (part: number, more: object = {}) => ({
  ...city,
  promises: [],
  missions: [{ missionId: SOUP, share: 10_000, part }],
  ...more,
});

describe('How much of a mission grants answer for', () => {
  const spring = { fromDay: '2026-03-01', toDay: '2026-06-01', part: 5000 };
  const summer = { fromDay: '2026-06-01', toDay: '2026-09-01', part: 3000 };
  const may = { fromDay: '2026-05-01', toDay: '2026-06-01', part: 2000 };

  it('is counted day by day: a grant that begins when another ends takes nothing from it', () => {
    const year = { fromDay: '2026-01-01', toDay: '2027-01-01' };
    expect(mostTaken([spring, summer], year)).toEqual({ part: 5000, day: '2026-03-01' });
    expect(mostTaken([summer, spring, may], year)).toEqual({ part: 7000, day: '2026-05-01' });
    expect(mostTaken([spring], { fromDay: '2026-06-01', toDay: '2026-07-01' })).toEqual({ part: 0, day: '2026-06-01' });
    expect(mostTaken([spring], { fromDay: '2026-04-01', toDay: '2026-05-01' }).part).toBe(5000);
  });
});

describe.each(engines)('The shares of a grant and its part of the results, on %s', (engine) => {
  let desk: GrantDesk;
  let first = '';
  beforeAll(async () => {
    desk = await GrantDesk.open(engine);
  });
  afterAll(() => desk.close());
  const shared = async (soupShare: number, gardenShare: number) => {
    const missions = [
      { missionId: SOUP, share: soupShare, part: 0 },
      { missionId: GARDEN, share: gardenShare, part: 0 },
    ];
    return (await desk.write({ ...city, promises: [], missions })).body;
  };

  it('make exactly the whole grant, or the director reads what is missing', async () => {
    const short = await shared(3333, 6666);
    expect(short).toMatchObject({ code: 'grant-shares-short' });
    expect(short.detail).toContain('99,99\u00a0%');
    expect(short.detail).toContain('0,01\u00a0%');
    expect(await shared(5000, 5001)).toMatchObject({ code: 'grant-shares-over' });
    const { id } = await shared(3333, 6667);
    await desk.desk.ask('director', 'DELETE', `/api/grants/${id}`);
  });

  it('are of a mission once, and whole ten-thousandths', async () => {
    const twice = { missionId: SOUP, share: 5000, part: 0 };
    expect((await desk.write({ ...city, missions: [twice, twice] })).body.code).toBe('invalid-request');
    expect((await desk.write(soup(0.5))).body.code).toBe('invalid-request');
    expect((await desk.write(soup(10_001))).body.code).toBe('invalid-request');
  });

  it('never answer for more than all results of a mission on a day; the director reads what is left and when', async () => {
    first = await desk.written(soup(7000, { title: 'Premier', fromDay: '2026-03-01', toDay: '2026-06-01' }));
    const { status, body } = await desk.write(soup(4000));
    expect([status, body]).toMatchObject([409, { code: 'grant-parts-over', missionId: SOUP, left: 3000 }]);
    expect(body.detail).toContain('Soupe du mardi');
    expect(body.detail).toContain('1 mars 2026');
    expect(body.detail).toContain('30\u00a0%');
    const beside = { fromDay: '2026-06-01', toDay: '2026-07-01', title: 'À côté' };
    await desk.written(soup(10_000, beside));
  });

  it('do not count a grant against itself when it is changed', async () => {
    const changed = soup(10_000, { title: 'Premier', fromDay: '2026-03-01', toDay: '2026-06-01' });
    expect((await desk.change(first, changed)).status).toBe(200);
    expect((await desk.change(first, { ...changed, toDay: '2026-06-02' })).body.code).toBe('grant-parts-over');
    expect((await desk.change(first, soup(7000, { ...changed, missions: soup(7000).missions }))).status).toBe(200);
  });

  it('tell a funder who else is told of the same results, on which days', async () => {
    const id = await desk.written(soup(0, { title: 'Second', funder: 'Région', toDay: '2026-04-01' }));
    expect((await desk.show(id)).alsoReportedTo).toEqual([
      {
        grantId: first,
        title: 'Premier',
        funder: city.funder,
        missionId: SOUP,
        missionTitle: 'Soupe du mardi',
        fromDay: '2026-03-01',
        toDay: '2026-04-01',
        part: 7000,
      },
    ]);
    expect((await desk.show(first)).alsoReportedTo).toMatchObject([{ title: 'Second', part: 0 }]);
  });

  it('hold when two directors write at the same moment: one is taken, the other is told', async () => {
    await desk.desk.enter('Deux', 'director', desk.desk.organisationId);
    for (const year of ['2028', '2029', '2030']) {
      const days = { fromDay: `${year}-01-01`, toDay: `${year}-12-31` };
      const answers = await Promise.all(
        ['director', 'Deux', 'director'].map((who) => desk.write(soup(6000, days), who)),
      );
      expect(answers.map(({ body }) => body.code ?? 'taken').toSorted()).toEqual([
        'grant-parts-over',
        'grant-parts-over',
        'taken',
      ]);
      const { grants } = await desk.list();
      expect(grants.filter(({ fromDay }) => fromDay === days.fromDay)).toHaveLength(1);
    }
  });
});
