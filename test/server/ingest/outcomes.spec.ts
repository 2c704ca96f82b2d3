import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const weighings = `jour;mission;type;quantité;unité;méthode;site
2026-03-02;Banque alimentaire;denrées;12,5;kg;pesée à la balance;Entrepôt
2026-03-02;Banque alimentaire;denrées;12,5;kg;pesée à la balance;Entrepôt
2026-03-03;Banque alimentaire;denrées;0,000001;kg;;Entrepôt
`;
const send = (content: string, options = {}) => desk.send(content, { source: 'scales', ...options });
const stated = () =>
  desk.rows<{ quantity: string; unit: string; method: string | null; activity_id: string | null }>(
    'SELECT quantity::VARCHAR AS quantity, unit, method, activity_id FROM outcome ORDER BY day, outcome_id',
  );

describe('A weighing stated without an activity', () => {
  it('adds its exact quantity with its unit and how it was measured, and no person, no time and no activity', async () => {
    const receipt = await send(weighings);
    expect(receipt).toMatchObject({
      lines: 3,
      inserted: 3,
      rejected: 0,
      flagged: 1,
      totals: { personSeconds: null, headcount: null, activities: 0 },
    });
    expect(await stated()).toEqual([
      { quantity: '12.500000', unit: 'kg', method: 'pesée à la balance', activity_id: null },
      { quantity: '12.500000', unit: 'kg', method: 'pesée à la balance', activity_id: null },
      { quantity: '0.000001', unit: 'kg', method: null, activity_id: null },
    ]);
    expect(await desk.rows('SELECT * FROM activity')).toEqual([]);
  });

  it('counts once when the file is brought again, whatever else was brought between', async () => {
    await send(weighings);
    await send('day,mission,type,quantity,unit\n2026-03-09,Food bank,food,3,kg\n');
    expect(await send(weighings.replaceAll(';', '\t'))).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    expect(await stated()).toHaveLength(4);
  });

  it('is corrected by a later file, also when only the method changes, and undoing that restores it', async () => {
    const file = (quantity: string, method: string) =>
      `id,day,mission,type,quantity,unit,method\nw1,2026-03-02,Food bank,food,${quantity},kg,${method}\n`;
    await send(file('10', 'guess'));
    const second = await send(file('10', 'scales'));
    expect(second).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await send('id,day,mission,type,quantity,unit\nw1,2026-03-02,Food bank,food,11,kg\n')).toMatchObject({
      changed: 1,
    });
    expect(await stated()).toMatchObject([{ quantity: '11.000000', method: 'scales' }]);
    expect(await desk.takeBack(second.importId)).toMatchObject({ kept: 1, restored: 0 });
  });

  it('goes when a whole-source file no longer holds it, and the hours of the same source stay', async () => {
    await send('id,day,volunteer,hours\na1,2026-03-02,Ana,2\n');
    const both =
      'id,day,mission,type,quantity,unit\nw1,2026-03-02,Food bank,food,1,kg\nw2,2026-03-02,Food bank,food,2,kg\n';
    await send(both);
    const last = await send(both.split('\n').slice(0, 2).join('\n'), { mode: 'snapshot' });
    expect(last).toMatchObject({ removed: 1, unchanged: 1 });
    expect(await desk.rows('SELECT activity_id FROM activity')).toHaveLength(1);
    await desk.takeBack(last.importId);
    expect(await stated()).toHaveLength(2);
    expect((await (await desk.stores.warehouses.of(desk.house)).verify()).same).toBe(true);
  });

  it('is refused line by line when it lacks what makes it a quantity', async () => {
    const receipt = await send(
      'day,type,quantity,unit\n2026-03-02,food,,kg\n2026-03-02,food,12,\n2026-03-02,,12,kg\n,food,1,kg\n' +
        '2026-03-02,food,much,kg\n2026-03-02,food,-1,kg\nTotal,,12,kg\n2026-03-02,food,0,kg\n',
    );
    expect(receipt.rejections.map(({ line, code }) => [line, code])).toEqual([
      [2, 'missing-quantity'],
      [3, 'missing-unit'],
      [4, 'missing-outcome-type'],
      [5, 'missing-day'],
      [6, 'invalid-outcome'],
      [7, 'negative-number'],
      [8, 'total-row'],
    ]);
    expect(receipt).toMatchObject({ lines: 8, inserted: 1 });
  });
});

describe('What a file holds', () => {
  it('is asked when quantities have no kind, and never read as hours', async () => {
    await expect(send('day,mission,quantity,unit\n2026-03-02,Food bank,3,kg\n')).rejects.toMatchObject({
      code: 'mapping-needed',
    });
  });

  it('stays a log of activities when somebody gave time', async () => {
    const receipt = await send('day,volunteer,hours,type,quantity,unit\n2026-03-02,Ana,2,sorting,3,kg\n');
    expect(receipt.totals).toEqual({ personSeconds: 7200, headcount: 1, activities: 1 });
  });

  it('is what the sender says', async () => {
    await expect(send('day,volunteer,hours\n2026-03-02,Ana,2\n', { what: 'outcomes' })).rejects.toMatchObject({
      code: 'mapping-needed',
    });
  });
});
