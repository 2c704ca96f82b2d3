import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { House } from '../../../server/ledger/house.js';
import { Segment } from '../../../server/ledger/segment.entity.js';
import { WarehouseFiles } from '../../../server/warehouse/warehouse-files.js';
import { Stores } from '../../support/stores.js';
import { damageEveryPage, hold, makeOfVersion, openFiles, overwrite, stop, writeWithoutSettling } from './damage.js';

describe('the figures’ file can be lost in any way', () => {
  let stores: Stores;
  let house: House;
  let files: WarehouseFiles;

  beforeEach(async () => {
    stores = await Stores.open();
    house = await stores.house();
    files = new WarehouseFiles(stores.dataFolder, house.slug);
    const many = Array.from({ length: 5000 }, (_, nth) => ({
      activity_id: `a:${nth}`,
      volunteer_key: `v${nth % 97}`,
      person_seconds: 600 + nth,
      outcomes: nth % 5 === 0 ? [{ type: 'meals', quantity: `${nth}.25`, unit: 'meal', shared: false }] : [],
    }));
    await stores.accept(house, many);
    await stores.accept(house, [
      { activity_id: 'a:1', operation: 'change', person_seconds: 1 },
      { activity_id: 'a:2', operation: 'remove' },
    ]);
    await (await stores.warehouses.of(house)).catchUp();
  });
  afterEach(() => stores.close());

  const totals = async (of = stores, owner = house) =>
    (await of.warehouses.of(owner)).read(
      `SELECT (SELECT sum(hash(a)) FROM activity a)::VARCHAR AS activity, (SELECT sum(person_seconds) FROM activity) AS seconds,
              (SELECT sum(hash(o)) FROM outcome o)::VARCHAR AS outcome, (SELECT sum(quantity) FROM outcome) AS meals`,
    );

  /** Totals before, the damage while stopped, then the start after it. */
  const survives = async (damage: () => unknown, reason: string, putAside: boolean) => {
    const before = await totals();
    await stores.warehouses.closeAll();
    await damage();
    await stores.restart();
    const heard: unknown[] = [];
    stores.events.on('warehouse-changed', ({ days }) => void heard.push(days));
    expect(await totals()).toEqual(before);
    const state = (await stores.warehouses.of(house)).state();
    expect(state).toMatchObject({ reason, rebuiltAt: '2026-06-01T12:00:00.000Z', scanned: true, faults: [] });
    expect(state.quarantined).toHaveLength(putAside ? 1 : 0);
    expect(heard).toEqual([null]);
    await stores.restart();
    expect(await totals()).toEqual(before);
    expect((await stores.warehouses.of(house)).state().quarantined).toHaveLength(putAside ? 1 : 0);
  };

  it('deleted while stopped, it comes back with equal totals', () =>
    survives(() => rmSync(files.database), 'missing', false));
  it('empty', () => survives(() => truncateSync(files.database, 0), 'empty', true));
  it('cut short', () =>
    survives(() => truncateSync(files.database, Math.floor(statSync(files.database).size / 2)), 'damaged', true));
  it('cut inside its header', () => survives(() => truncateSync(files.database, 100), 'damaged', true));
  it('garbage', () => survives(() => writeFileSync(files.database, 'not a database '.repeat(5000)), 'damaged', true));
  it('of another version', () => survives(() => makeOfVersion(files.database, 200), 'other-version', true));
  it('damaged inside its pages, which shows only when they are read', () =>
    survives(() => damageEveryPage(files.database), 'damaged', true));
  it('left by a process that died while opening it', () =>
    survives(() => writeFileSync(files.opening, ''), 'crashed-while-opening', true));

  it('its log of recent writes damaged', () =>
    survives(
      async () => {
        await writeWithoutSettling(files.database);
        const wal = `${files.database}.wal`;
        expect(existsSync(wal)).toBe(true);
        overwrite(wal, Math.floor(statSync(wal).size / 2), Buffer.alloc(64, 0xff));
      },
      'damaged',
      true,
    ));

  it('held by another program', async () => {
    let holder: ChildProcess | undefined;
    try {
      await survives(async () => (holder = await hold(files.database)), 'locked', true);
    } finally {
      if (holder) await stop(holder);
    }
  });

  it('another organisation’s file in its place is not believed', () =>
    survives(
      async () => {
        const other = await stores.house('other');
        await stores.restart();
        await stores.warehouses.of(other);
        await stores.warehouses.closeAll();
        copyFileSync(new WarehouseFiles(stores.dataFolder, 'other').database, files.database);
      },
      'other-organisation',
      true,
    ));

  it('ahead of a registry restored from a back-up', async () => {
    await stores.registry.transaction(house.id, async (manager) => {
      await manager.nativeDelete(Segment, { sequence: 2 });
    });
    await stores.restart();
    const warehouse = await stores.warehouses.of(house);
    expect(
      await warehouse.read("SELECT person_seconds FROM activity WHERE activity_id IN ('a:1', 'a:2') ORDER BY ALL"),
    ).toEqual([{ person_seconds: 601 }, { person_seconds: 602 }]);
    expect(warehouse.state()).toMatchObject({ reason: 'disagrees-with-registry' });
  });

  it('behind the registry, it catches up without being made again', async () => {
    await stores.accept(house, [{ activity_id: 'late:1', day: '2026-04-01' }]);
    await stores.restart();
    const warehouse = await stores.warehouses.of(house);
    expect(await warehouse.read("SELECT day FROM activity WHERE activity_id = 'late:1'")).toEqual([
      { day: '2026-04-01' },
    ]);
    expect(warehouse.state().reason).toBeNull();
  });

  it('at most three damaged files are kept', async () => {
    for (let time = 0; time < 5; time += 1) {
      await stores.warehouses.closeAll();
      writeFileSync(files.database, 'garbage');
      await stores.restart();
      await stores.warehouses.of(house);
    }
    expect(files.quarantined()).toHaveLength(3);
  });

  it('rebuilt on demand while people read, it gives the same totals', async () => {
    const before = await totals();
    const warehouse = await stores.warehouses.of(house);
    const heard: unknown[] = [];
    stores.events.on('warehouse-changed', ({ days }) => void heard.push(days));
    const progress: unknown[] = [];
    const [rebuilt, ...read] = await Promise.all([
      warehouse.rebuild((step) => progress.push(step)),
      totals(),
      totals(),
      totals(),
    ] as const);
    expect(rebuilt).toEqual({ applied: 2 });
    expect(progress).toEqual([{ done: 2, of: 2 }]);
    for (const found of [...read, await totals()]) expect(found).toEqual(before);
    expect(heard).toEqual([null]);
    expect(warehouse.state()).toMatchObject({ reason: 'asked', quarantined: [] });
    expect(openFiles().filter((file) => file.includes(stores.dataFolder) && file.endsWith('(deleted)'))).toEqual([]);
  });

  it('rebuilt on demand even when somebody is always reading, and a long preparation may go on reading', async () => {
    const warehouse = await stores.warehouses.of(house);
    let rebuilding = true;
    const reader = async () => {
      while (rebuilding) await warehouse.read('SELECT count(*) AS n FROM activity');
    };
    const preparing = warehouse.scratch(async () => {
      for (let time = 0; time < 20; time += 1) await warehouse.read('SELECT count(*) AS n FROM outcome');
    });
    const readers = Promise.all([reader(), reader(), reader(), reader()]);
    await warehouse.rebuild();
    rebuilding = false;
    await Promise.all([readers, preparing]);
    expect(warehouse.state().reason).toBe('asked');
  });

  it('rebuilt several times while people come and ask anew each time, nobody is refused and one file is open', async () => {
    let rebuilding = true;
    const reader = async () => {
      let asked = 0;
      while (rebuilding) {
        await (await stores.warehouses.of(house)).read('SELECT count(*) AS n FROM activity');
        asked += 1;
      }
      return asked;
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    const warehouse = await stores.warehouses.of(house);
    for (let time = 0; time < 3; time += 1) await warehouse.rebuild();
    rebuilding = false;
    for (const asked of await readers) expect(asked).toBeGreaterThan(0);
    expect(await stores.warehouses.of(house)).toBe(warehouse);
    expect(warehouse.state()).toMatchObject({ reason: 'asked', quarantined: [] });
  });

  it('segments replayed one by one or all together make the same tables', async () => {
    const others = await Stores.open({ segmentsPerBatch: 1 });
    try {
      const twin = await others.house();
      const copied = await stores.ledger.segments(house);
      for (const segment of copied) await others.acceptCopy(twin, segment);
      const steps: number[] = [];
      await (await others.warehouses.of(twin)).rebuild(({ done }) => steps.push(done));
      expect(steps).toEqual([1, 2]);
      expect(await totals(others, twin)).toEqual(await totals());
    } finally {
      await others.close();
    }
  });

  it('a missing segment is said, names its import, and the next call says it again', async () => {
    const [segment] = await stores.ledger.segments(house);
    await stores.warehouses.closeAll();
    rmSync(files.database);
    rmSync(segment?.file ?? '');
    await stores.restart();
    for (let time = 0; time < 2; time += 1) {
      await expect(stores.warehouses.of(house)).rejects.toMatchObject({
        code: 'ledger-damaged',
        parameters: { import: segment?.importId },
      });
    }
    expect(existsSync(files.next)).toBe(false);
  });

  it('what other rooms keep in it is made again, and one that fails stops nobody', async () => {
    await stores.restart();
    stores.warehouses.onOpen(async (connection) => {
      await connection.run('CREATE SCHEMA IF NOT EXISTS staging');
      await connection.run('CREATE OR REPLACE VIEW staging.activity AS SELECT activity_id FROM main.activity');
    });
    stores.warehouses.onOpen(async (connection) => void (await connection.run('SELECT broken FROM nowhere')));
    const warehouse = await stores.warehouses.of(house);
    for (let time = 0; time < 2; time += 1) {
      expect(await warehouse.read('SELECT count(*) AS n FROM staging.activity')).toEqual([{ n: 4999 }]);
      expect(warehouse.state().faults).toHaveLength(1);
      await warehouse.rebuild();
    }
  });
});
