import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnData, OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { somebody, signIn } from '../../support/people.js';
import { Office } from '../validation/office.js';

const HEADER = 'external_id,volunteer,mission,activity_type,day,person_seconds,headcount,status,outcome_meals\n';
const LINES = [
  'a,Zoé,Soupe,cuisine,2025-12-30,7200,1,validated,',
  'b,Zoé,Soupe,=service,2026-03-02,900,1,validated,12',
  'c,Zoé,Lecture,,2026-03-03,,1,validated,',
  'd,Zoé,Soupe,cuisine,2026-03-04,3600,1,declared,',
  'e,Zoé,Soupe,cuisine,2026-03-04,10800,1,refused,',
  'f,Zoé,Soupe,cuisine,2026-03-05,28800,4,validated,',
  'g,Ali,Soupe,cuisine,2026-03-02,18000,1,validated,30',
];

let office: Office;
let zoe: string;
let ali: string;
beforeAll(async () => {
  office = await Office.open();
  await office.send(`${HEADER}${LINES.join('\n')}\n`, 'desk');
  zoe = await office.volunteer('Zoé', 'desk');
  ali = await office.volunteer('Ali', 'desk');
}, 180_000);
afterAll(() => office.close());

const summary = async (cookie: string, query = '') =>
  (await office.get<OwnSummary>(`/api/me/summary${query}`, cookie)).body;

describe('The contribution of a volunteer', () => {
  it('is theirs alone: no group row, and nothing of another volunteer', async () => {
    const mine = await summary(zoe);
    expect(mine.total).toEqual({
      personSeconds: 8100,
      activities: 3,
      unknownTime: 1,
      missions: 2,
      firstDay: '2025-12-30',
      lastDay: '2026-03-03',
    });
    expect(mine.waiting).toEqual({ personSeconds: 3600, activities: 1, unknownTime: 0 });
    expect(mine.microActions).toEqual({ personSeconds: 900, activities: 1 });
    expect(mine.missions.map(({ title, roles }) => [title, roles])).toEqual([
      ['Soupe', ['=service', 'cuisine']],
      ['Lecture', []],
    ]);
    expect((await summary(ali)).total).toMatchObject({ personSeconds: 18_000, activities: 1 });
  });

  it('can be limited to some days, and still says which years there are', async () => {
    const { period, total, years } = await summary(zoe, '?from=2026-01-01&to=2027-01-01');
    expect(period).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    expect(total).toMatchObject({ personSeconds: 900, activities: 2 });
    expect(years).toEqual([2026, 2025]);
    expect((await office.get('/api/me/summary?from=2026-03-02&to=2026-03-02', zoe)).status).toBe(400);
  });

  it('has their own results, not those of somebody else on the same day', async () => {
    expect((await summary(zoe)).results).toEqual({
      own: [expect.objectContaining({ title: 'Soupe', type: 'meals', quantity: '12' })],
      team: [],
    });
  });

  it('is empty, not an error, for an account tied to nobody', async () => {
    await somebody(office.application, 'nobody@desk.example', office.house.id, 'volunteer');
    const { total, months, skills } = await summary(await signIn(office.application, 'nobody@desk.example'));
    expect(total).toMatchObject({ personSeconds: 0, activities: 0, firstDay: null });
    expect([months, skills]).toEqual([[], []]);
  });

  it('can be taken away: every row of theirs, whatever its status, and no cell that starts a formula', async () => {
    const file = await fetch(`${office.application.url}/api/me/activities.csv?lang=en`, { headers: { cookie: zoe } });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('Day,Mission,Role,Place,Start (UTC),End (UTC),Seconds,Origin,Status,Language');
    expect(lines[2]).toBe("2026-03-02,Soupe,'=service,,,,900,declared,validated,");
    expect(lines[3]).toBe('2026-03-03,Lecture,,,,,,declared,validated,');
    const { body } = await office.get<OwnData>('/api/me/data.json', zoe);
    expect(body.activities).toHaveLength(5);
    expect(body.summary).toEqual(await summary(zoe));
  });

  it('is closed to those who are no volunteers', async () => {
    expect((await office.get('/api/me/summary', office.coordinator)).status).toBe(403);
    expect((await fetch(`${office.application.url}/api/me/activities.csv`)).status).toBe(401);
  });
});
