import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const HEADER = 'external_id,volunteer,mission,day,hours\n';
const said = () =>
  desk.rows<{ activity_id: string; person_seconds: number }>(
    'SELECT activity_id, person_seconds FROM activity ORDER BY activity_id',
  );

describe('Somebody who takes an import back', () => {
  it('finds what its source had said before: added lines gone, corrected ones restored, removed ones back', async () => {
    await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,1\nb,Ali,Soup,2026-03-02,2\n`);
    const before = await said();
    const second = await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,5\nc,Ali,Soup,2026-03-03,3\n`, { mode: 'snapshot' });
    expect(second).toMatchObject({ inserted: 1, changed: 1, removed: 1 });

    expect(await desk.takeBack(second.importId)).toMatchObject({
      withdrawn: 1,
      restored: 1,
      returned: 1,
      kept: 0,
      keptIds: [],
    });
    expect(await said()).toEqual(before);
  });

  it('is told first what would move, and nothing has moved then', async () => {
    const only = await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,1\n`);
    expect(await desk.takeBack(only.importId, true)).toMatchObject({ withdrawn: 1, restored: 0, kept: 0 });
    expect(await said()).toHaveLength(1);
    expect(await desk.takeBack(only.importId)).toMatchObject({ withdrawn: 1 });
    expect(await said()).toEqual([]);
  });

  it('leaves what a later import has touched, and is told which', async () => {
    const first = await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,1\nb,Ali,Soup,2026-03-02,2\n`);
    await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,4\n`);
    expect(await desk.takeBack(first.importId)).toMatchObject({ withdrawn: 1, kept: 1, keptIds: ['food-bank:a'] });
    expect(await said()).toEqual([{ activity_id: 'food-bank:a', person_seconds: 14_400 }]);
  });

  it('can send the same file again: it counts again, once', async () => {
    const text = `${HEADER}a,Zoé,Soup,2026-03-01,1\n`;
    const first = await desk.send(text);
    await desk.takeBack(first.importId);
    const again = await desk.send(text);
    expect(again.importId).not.toBe(first.importId);
    expect(again).toMatchObject({ inserted: 1, unchanged: 0 });
    expect(await desk.send(text)).toMatchObject({ importId: again.importId, inserted: 0, unchanged: 1 });
  });

  it('cannot take it back twice, nor one that does not exist', async () => {
    const only = await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,1\n`);
    await desk.takeBack(only.importId);
    await expect(desk.takeBack(only.importId)).rejects.toMatchObject({ code: 'import-already-undone' });
    await expect(desk.takeBack('0190c5c0-0000-7000-8000-00000000dead')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('finds the same again after the figures’ file was made anew', async () => {
    await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,1\n`);
    const second = await desk.send(`${HEADER}a,Zoé,Soup,2026-03-01,5\n`);
    await desk.takeBack(second.importId);
    const before = await said();
    const warehouse = await desk.stores.warehouses.of(desk.house);
    expect(await warehouse.verify()).toMatchObject({ same: true });
    await warehouse.rebuild();
    expect(await said()).toEqual(before);
  });
});
