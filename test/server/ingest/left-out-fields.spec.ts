import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';

const first = [
  { external_id: 'a1', volunteer: 'zoe', day: '2026-03-02', minutes: 60, site: 'Nord', headcount: 1 },
  { external_id: 'a2', volunteer: 'ali', day: '2026-03-02', minutes: 30, site: 'Sud', headcount: 1 },
];

describe('A program that sends rows with differing fields', () => {
  let desk: Desk;
  const send = (rows: readonly object[]) =>
    desk.send(rows.map((row) => JSON.stringify(row)).join('\n'), { fileName: 'rows.jsonl' });
  const known = () =>
    desk.rows(
      `SELECT right(activity_id, 2) AS id, person_seconds::INTEGER AS seconds, site, headcount, volunteer_key IS NOT NULL AS is_named
       FROM activity ORDER BY activity_id`,
    );

  beforeAll(async () => {
    desk = await Desk.open();
    await send(first);
  });
  afterAll(() => desk.stores.close());

  it('leaves what a row does not name as it was, even where another row of the same file names it', async () => {
    const receipt = await send([
      { external_id: 'a1', volunteer: 'zoe', day: '2026-03-02', minutes: 90 },
      { external_id: 'a2', volunteer: 'ali', day: '2026-03-02', site: 'Est' },
    ]);
    expect(receipt).toMatchObject({ changed: 2, rejected: 0 });
    expect(await known()).toEqual([
      { id: 'a1', seconds: 5400, site: 'Nord', headcount: 1, is_named: true },
      { id: 'a2', seconds: 1800, site: 'Est', headcount: 1, is_named: true },
    ]);
  });

  it('says by null that a value is unknown after all', async () => {
    expect(
      await send([
        { external_id: 'a1', volunteer: 'zoe', day: '2026-03-02', minutes: null },
        { external_id: 'a2', volunteer: 'ali', day: '2026-03-02', site: null },
      ]),
    ).toMatchObject({ changed: 2 });
    expect(await known()).toMatchObject([
      { id: 'a1', seconds: null, site: 'Nord' },
      { id: 'a2', seconds: 1800, site: null },
    ]);
  });

  it('has a new row without a headcount stand for its one volunteer, whatever its neighbours name', async () => {
    await send([
      { external_id: 'a3', volunteer: 'lou', day: '2026-03-03', person_seconds: 1800 },
      { external_id: 'a4', day: '2026-03-03', person_seconds: 1800, headcount: 4 },
      { external_id: 'a5', volunteer: 'mia', day: '2026-03-03', person_seconds: 1800, headcount: null },
    ]);
    expect((await known()).slice(2)).toMatchObject([
      { id: 'a3', headcount: 1, is_named: true },
      { id: 'a4', headcount: 4, is_named: false },
      { id: 'a5', headcount: null, is_named: false },
    ]);
  });
});

describe('Outcomes of one activity, told one by one', () => {
  let desk: Desk;
  const send = (rows: readonly object[], options = {}) =>
    desk.send(rows.map((row) => JSON.stringify(row)).join('\n'), { fileName: 'rows.jsonl', ...options });
  const known = async () =>
    (
      await desk.rows<{ text: string }>(
        `SELECT right(activity_id, 2) || ' ' || list_aggregate(list_sort(list_transform(outcomes, o -> o.type || '=' || o.quantity::INTEGER)), 'string_agg', ' ') AS text
         FROM activity ORDER BY activity_id`,
      )
    ).map(({ text }) => text);
  const row = (id: string, more: object) => ({ external_id: id, volunteer: 'zoe', day: '2026-03-02', ...more });

  beforeAll(async () => {
    desk = await Desk.open();
    await send([row('a1', { outcome_kg: 5, outcome_meals: 3 }), row('a2', { outcome_kg: 7, outcome_meals: 1 })]);
  });
  afterAll(() => desk.stores.close());

  it('one that a row leaves out stays as it was, whatever its neighbours name', async () => {
    expect(await send([row('a1', { outcome_meals: 4 }), row('a2', { outcome_kg: 8 })])).toMatchObject({ changed: 2 });
    expect(await known()).toEqual(['a1 kg=5 meals=4', 'a2 kg=8 meals=1']);
  });

  it('one whose column a file does not have stays as it was; an empty cell says that it is unknown', async () => {
    const file = 'external_id,volunteer,day,outcome_meals\na1,zoe,2026-03-02,6\na2,zoe,2026-03-02,\n';
    expect(await desk.send(file)).toMatchObject({ changed: 2 });
    expect(await known()).toEqual(['a1 kg=5 meals=6', 'a2 kg=8']);
    expect(await desk.send(`${file}\n`)).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('a whole list replaces the whole, also beside rows that name one outcome', async () => {
    const outcomes = [{ type: 'trees', quantity: 2, unit: 'trees' }];
    expect(await send([row('a1', { outcomes }), row('a2', { outcome_meals: 9 })])).toMatchObject({ changed: 2 });
    expect(await known()).toEqual(['a1 trees=2', 'a2 kg=8 meals=9']);
  });
});
