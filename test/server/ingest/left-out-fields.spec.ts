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
