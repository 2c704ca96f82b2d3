import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import type { House } from '../../../server/ledger/house.js';
import { Stores } from '../../support/stores.js';

describe('what was accepted reaches the figures', () => {
  let stores: Stores;
  let house: House;

  beforeEach(async () => {
    stores = await Stores.open();
    house = await stores.house();
  });
  afterEach(() => stores.close());

  const rows = async (columns: string) =>
    (await stores.warehouses.of(house)).read(`SELECT ${columns} FROM activity ORDER BY activity_id`);

  it('what an earlier version accepted is read by this one, alone and together with what came later', async () => {
    const outcome = { record: 'outcome', outcomes: [{ type: 'kg', quantity: '12', unit: 'kg', shared: true }] };
    await stores.acceptOlder(house, [{ activity_id: 'food-bank:1', person_seconds: 60 }], ['method']);
    await (await stores.warehouses.of(house)).catchUp();
    await stores.acceptOlder(house, [{ activity_id: 'food-bank:2', person_seconds: 120 }], ['method']);
    await stores.accept(house, [{ activity_id: 'scales:1', ...outcome, method: 'weighed' }]);
    await (await stores.warehouses.of(house)).catchUp();
    expect(await rows('activity_id, person_seconds')).toEqual([
      { activity_id: 'food-bank:1', person_seconds: 60 },
      { activity_id: 'food-bank:2', person_seconds: 120 },
    ]);
    expect(await (await stores.warehouses.of(house)).read('SELECT record_id, method FROM outcome')).toEqual([
      { record_id: 'scales:1', method: 'weighed' },
    ]);
  });

  it('whoever asks for lines one by one sees what was accepted a moment ago, though nobody waited for it', async () => {
    await stores.warehouses.of(house);
    await stores.accept(house, [{ activity_id: 'food-bank:1', person_seconds: 60 }]);
    const following = stores.events.publish('segment-accepted', { organisationId: house.id, segmentId: 'any' });
    expect(await (await stores.warehouses.current(house)).read('SELECT activity_id FROM activity')).toEqual([
      { activity_id: 'food-bank:1' },
    ]);
    await following;
  });

  it('an hour given is found as it was stated, with its types', async () => {
    await stores.accept(house, [
      {
        activity_id: 'food-bank:1',
        volunteer_key: 'v1',
        started_at: new Date('2026-03-02T08:00:00Z'),
        ended_at: '2026-03-02T11:30:00+01:00',
        person_seconds: 9000n,
        beneficiaries: 12,
        outcomes: [{ type: 'meals', quantity: '12.5', unit: 'meal', shared: false }],
        flags: ['crosses-midnight'],
      },
    ]);
    await (await stores.warehouses.of(house)).catchUp();
    expect(await rows('activity_id, day, started_at, ended_at, person_seconds, site, outcomes, flags')).toEqual([
      {
        activity_id: 'food-bank:1',
        day: '2026-03-02',
        started_at: '2026-03-02T08:00:00.000Z',
        ended_at: '2026-03-02T10:30:00.000Z',
        person_seconds: 9000,
        site: null,
        outcomes: [{ type: 'meals', quantity: '12.500000', unit: 'meal', shared: false }],
        flags: ['crosses-midnight'],
      },
    ]);
  });

  it('a line changed in a later file replaces the earlier one, and a removed one leaves', async () => {
    await stores.accept(house, [{ activity_id: 'a:1' }, { activity_id: 'a:2' }, { activity_id: 'a:3' }]);
    await stores.accept(house, [
      {
        activity_id: 'a:1',
        operation: 'change',
        person_seconds: 7200,
        outcomes: [{ type: 'kg', quantity: 3, unit: 'kg', shared: true }],
      },
      { activity_id: 'a:2', operation: 'remove' },
    ]);
    const warehouse = await stores.warehouses.of(house);
    expect(await warehouse.catchUp()).toEqual({ applied: 2 });
    expect(await rows('activity_id, person_seconds')).toEqual([
      { activity_id: 'a:1', person_seconds: 7200 },
      { activity_id: 'a:3', person_seconds: 3600 },
    ]);
    expect(await warehouse.read('SELECT outcome_id, activity_id, quantity, shared FROM outcome')).toEqual([
      { outcome_id: 'a:1#1', activity_id: 'a:1', quantity: '3.000000', shared: true },
    ]);
  });

  it('an outcome stated without anybody at work adds no activity, and can be taken back', async () => {
    const weighing = {
      activity_id: 'scale:7',
      record: 'outcome',
      outcomes: [{ type: 'kg', quantity: 40, unit: 'kg', shared: true }],
    };
    await stores.accept(house, [weighing]);
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    expect(await rows('activity_id')).toEqual([]);
    expect(await warehouse.read('SELECT outcome_id, record_id, activity_id FROM outcome')).toEqual([
      { outcome_id: 'scale:7#1', record_id: 'scale:7', activity_id: null },
    ]);
    await stores.accept(house, [{ ...weighing, operation: 'remove' }]);
    await warehouse.catchUp();
    expect(await warehouse.read('SELECT outcome_id FROM outcome')).toEqual([]);
  });

  it('catching up again changes nothing and tells nobody', async () => {
    await stores.accept(house, [{ activity_id: 'a:1' }]);
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    const heard: unknown[] = [];
    stores.events.on('warehouse-changed', (news) => void heard.push(news));
    expect(await warehouse.catchUp()).toEqual({ applied: 0 });
    expect(await rows('activity_id')).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  it('the days touched are told: those stated, and those the rows stood on before', async () => {
    await stores.accept(house, [
      { activity_id: 'a:1', day: '2026-03-02' },
      { activity_id: 'a:2', day: '2026-03-09' },
    ]);
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    const heard: (readonly string[] | null)[] = [];
    stores.events.on('warehouse-changed', ({ days }) => void heard.push(days));
    await stores.accept(house, [
      { activity_id: 'a:1', operation: 'change', day: '2026-03-05' },
      { activity_id: 'a:2', operation: 'remove' },
    ]);
    await warehouse.catchUp();
    expect(heard).toEqual([['2026-03-02', '2026-03-05', '2026-03-09']]);
  });

  it('a segment that any room accepted is followed without being asked', async () => {
    const segment = await stores.accept(house, [{ activity_id: 'a:1' }]);
    await stores.events.publish('segment-accepted', { organisationId: house.id, segmentId: segment.id });
    expect(await rows('activity_id')).toEqual([{ activity_id: 'a:1' }]);
  });

  it('a correction survives later files of the source, which are compared with what the source had said', async () => {
    await stores.accept(house, [{ activity_id: 'a:1', person_seconds: 3600 }]);
    await stores.accept(house, [{ activity_id: 'a:1', operation: 'change', person_seconds: 5400 }], 'correction');
    await stores.accept(house, [{ activity_id: 'a:1', operation: 'change', person_seconds: 7200 }]);
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    expect(await rows('person_seconds, flags')).toEqual([
      { person_seconds: 5400, flags: ['conflicts-with-correction'] },
    ]);
    expect(await warehouse.read('SELECT activity_id, person_seconds FROM imported_activity')).toEqual([
      { activity_id: 'a:1', person_seconds: 7200 },
    ]);
  });

  it('a corrected line that its source took away and brought again is as the source states it, one by one and together', async () => {
    const line = { activity_id: 'a:1', person_seconds: 60 };
    await stores.accept(house, [line]);
    await stores.accept(house, [{ ...line, person_seconds: 90 }], 'correction');
    await (await stores.warehouses.of(house)).catchUp();
    await stores.accept(house, [{ ...line, operation: 'remove' }]);
    await (await stores.warehouses.of(house)).catchUp();
    await stores.accept(house, [{ ...line, person_seconds: 30 }]);
    await (await stores.warehouses.of(house)).catchUp();
    expect(await rows('person_seconds')).toEqual([{ person_seconds: 30 }]);
    await (await stores.warehouses.of(house)).rebuild();
    expect(await rows('person_seconds')).toEqual([{ person_seconds: 30 }]);
  });

  it('a segment that says two things of one activity counts its last word, once', async () => {
    await stores.accept(house, [
      { activity_id: 'a:1', person_seconds: 60 },
      { activity_id: 'a:1', operation: 'change', person_seconds: 120 },
    ]);
    await (await stores.warehouses.of(house)).catchUp();
    expect(await rows('person_seconds')).toEqual([{ person_seconds: 120 }]);
  });

  it('a segment holding what this version does not know is refused as a whole', async () => {
    await stores.accept(house, [{ activity_id: 'a:1' }, { activity_id: 'x:1', record: 'answer' }]);
    const warehouse = await stores.warehouses.of(house);
    await expect(warehouse.catchUp()).rejects.toThrow('answer');
    expect(await rows('activity_id')).toEqual([]);
  });

  it('a damaged segment is said, with its import, and nothing is skipped', async () => {
    const segment = await stores.accept(house, [{ activity_id: 'a:1' }]);
    const [committed] = await stores.ledger.segments(house);
    writeFileSync(committed?.file ?? '', 'not what was accepted');
    const warehouse = await stores.warehouses.of(house);
    await expect(warehouse.catchUp()).rejects.toMatchObject({
      code: 'ledger-damaged',
      parameters: { import: segment.importId },
    });
  });
});
