import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../../../server/ledger/house.js';
import { WarehouseFiles } from '../../../server/warehouse/warehouse-files.js';
import { type CompiledSources, compileSources } from '../../support/compiled-sources.js';
import { Stores } from '../../support/stores.js';

describe('the process is killed', () => {
  let compiled: CompiledSources;
  let folder: string;
  let house: House;
  let files: WarehouseFiles;

  beforeAll(async () => {
    compiled = await compileSources(['server', 'test/support']);
  });
  afterAll(() => compiled.remove());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-kill-'));
    files = new WarehouseFiles(folder, 'association');
    await withStores(async (stores) => {
      house = await stores.house();
      await stores.accept(house, [{ activity_id: 'kept:1', person_seconds: 60 }]);
      await (await stores.warehouses.of(house)).catchUp();
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const withStores = async <T>(work: (stores: Stores) => Promise<T>): Promise<T> => {
    const stores = await Stores.openIn(folder);
    try {
      return await work(stores);
    } finally {
      await stores.close();
    }
  };

  const run = (task: string, faultAt = '') => {
    const ended = spawnSync(process.execPath, [join(compiled.folder, 'test/support/stores-to-kill.js'), folder, task], {
      cwd: compiled.folder,
      env: { ...process.env, FAULT_AT: faultAt },
      encoding: 'utf8',
    });
    return { signal: ended.signal, said: ended.stdout, error: ended.stderr };
  };

  const rows = (stores: Stores) =>
    stores.warehouses
      .of(house)
      .then((warehouse) => warehouse.read('SELECT activity_id, person_seconds FROM activity ORDER BY activity_id'));

  it('just after its segment was sealed: nothing of it counts, nothing of it stays, and a repeat completes it once', async () => {
    expect(run('accept', 'after-segment')).toMatchObject({ signal: 'SIGKILL', said: '' });
    expect(readdirSync(join(files.ledger, 'segments'))).toHaveLength(2);
    await withStores(async (stores) => {
      await stores.sweep.onApplicationBootstrap();
      expect(await rows(stores)).toEqual([{ activity_id: 'kept:1', person_seconds: 60 }]);
      expect(readdirSync(join(files.ledger, 'segments'))).toHaveLength(1);
    });
    expect(run('accept')).toMatchObject({ signal: null, said: 'survived' });
    await withStores(async (stores) => {
      expect(await rows(stores)).toEqual([
        { activity_id: 'kept:1', person_seconds: 60 },
        { activity_id: 'killed:1', person_seconds: 3600 },
      ]);
    });
  });

  it('in the middle of exchanging the figures’ file: the next start has whole figures and leaves nothing half done', async () => {
    expect(run('rebuild', 'mid-swap')).toMatchObject({ signal: 'SIGKILL', said: '' });
    expect(run('open')).toMatchObject({ signal: null, said: 'survived' });
    await withStores(async (stores) => {
      expect(await rows(stores)).toEqual([{ activity_id: 'kept:1', person_seconds: 60 }]);
      expect(existsSync(files.next)).toBe(false);
    });
  });

  it('in the same place time after time: it starts every time', async () => {
    rmSync(files.database);
    for (let time = 0; time < 3; time += 1) expect(run('open', 'mid-swap')).toMatchObject({ signal: 'SIGKILL' });
    expect(run('open')).toMatchObject({ signal: null, said: 'survived' });
    await withStores(async (stores) => expect(await rows(stores)).toHaveLength(1));
  });
});
