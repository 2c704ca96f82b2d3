import { afterEach, describe, expect, it } from '@jest/globals';
import { resultOf } from '../../../server/indicators/digests.js';
import { recompute } from '../../../server/indicators/recompute.js';
import type { Library } from '../../../server/query-files/library.js';
import type { WarehouseConnection } from '../../../server/warehouse/connection.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { FigureHistory } from '../../support/figure-history.js';
import { seeded } from '../../support/seeded.js';

/** `npm run test:incremental -- --runs N`: so many histories; `--seed S`: the first of them. */
const RUNS = Number(process.env['RUNS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 1);
const STEPS = 12;

let desk: FigureDesk;
afterEach(() => desk.close());

describe('Figures that follow what changed', () => {
  it.each(Array.from({ length: RUNS }, (_, at) => SEED + at))(
    'are those of a computation from nothing, value for value, whatever happened (history %i)',
    async (seed) => {
      desk = await FigureDesk.open();
      const library = await desk.files.library();
      const names = [...library.indicators.keys()];
      const history = new FigureHistory(desk, seeded(seed));
      const told: string[] = [];
      let parts = 0;
      for (let step = 0; step < STEPS; step += 1) {
        const before = await hashes(names);
        told.push(await history.step());
        const runs = await desk.refresh.follow(desk.house, names);
        parts += runs.filter(({ days }) => days !== null).length;
        expect([told, runs.filter(({ outcome }) => outcome === 'failed')]).toEqual([told, []]);
        expect([told, await differences(library)]).toEqual([told, []]);
        const after = await hashes(names);
        expect([told, after]).toEqual([told, told.at(-1)?.startsWith('erased') ? before : after]);
      }
      expect(parts).toBeGreaterThan(0);
      const known = await hashes(names);
      await (await desk.stores.warehouses.of(desk.house)).rebuild();
      await desk.refresh.run(desk.house, 'asked');
      expect(await hashes(names)).toEqual(known);
    },
    240_000,
  );
});

/** Figures whose kept rows are not those of a whole computation; nothing of that computation stays. */
async function differences(library: Library): Promise<unknown[]> {
  const warehouse = await desk.stores.warehouses.of(desk.house);
  return warehouse.rehearse(async (connection) => {
    const found: unknown[] = [];
    for (const one of library.indicators.values()) {
      const { name } = one.header;
      const [kept, before] = [`kept_${name}`, await resultOf(connection, name)];
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${kept} AS FROM indicator."${name}"`);
      await recompute(connection, one, null, desk.stores.clock.now().toISOString());
      const [missing, extra] = [`indicator."${name}"`, kept];
      found.push(...(await apart(connection, missing, extra)), ...(await apart(connection, extra, missing)));
      if ((await resultOf(connection, name)).hash !== before.hash) found.push(`hash of ${name}`);
    }
    return found;
  });
}

function apart(connection: WarehouseConnection, left: string, right: string): Promise<unknown[]> {
  return connection.read(`SELECT '${left}' AS only_in, * FROM (FROM ${left} EXCEPT ALL FROM ${right})`);
}

async function hashes(names: readonly string[]): Promise<Record<string, string>> {
  const warehouse = await desk.stores.warehouses.of(desk.house);
  return warehouse.scratch(async (connection) => {
    const found: Record<string, string> = {};
    for (const name of names) found[name] = (await resultOf(connection, name)).hash;
    return found;
  });
}
