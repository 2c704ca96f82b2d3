import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AsyncLocalStorage } from 'node:async_hooks';
import { FigureRowsBehind } from '../../../server/indicators/figure-rows.js';
import { Figures } from '../../../server/indicators/figures.js';
import { OutsideFigures } from '../../../server/indicators/outside/outside-figures.js';
import { Restated } from '../../../server/indicators/restated.js';
import { Withholding } from '../../../server/indicators/outside/withholding.js';
import type { Snapshot } from '../../../server/warehouse/snapshot.js';
import type { Warehouse, Warehouses } from '../../../server/warehouse/warehouses.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { presence } from '../../support/outside-desk.js';

const SPRING = { from: '2026-03-01', to: '2026-06-01' };
const names = ['volunteer_hours', 'active_volunteers'];
const director = { kind: 'account', accountId: null, name: 'Ana', roles: ['director'], missionScope: null } as const;

jest.setTimeout(300_000);

describe('An answer is of one moment', () => {
  let desk: FigureDesk;
  let comings: number;
  let place: { mission: string; day?: string };
  /** Runs work as somebody else's, whoever is reading meanwhile. */
  const apart = AsyncLocalStorage.snapshot();

  beforeEach(async () => {
    desk = await FigureDesk.open();
    comings = 0;
    place = { mission: 'soup' };
    await come();
  });
  afterEach(() => desk.close());

  /** Six more people come one day more, and a group of six, and the figures follow. */
  async function come(): Promise<void> {
    comings += 1;
    const { stores, house, refresh } = desk;
    const who = Array.from({ length: 6 }, (_, at) => comings * 10 + at);
    const day = place.day ?? `2026-0${3 + (comings % 3)}-1${comings % 10}`;
    const group = presence(place.mission, day, [comings * 10], { volunteer_key: null, headcount: 6 });
    await stores.accept(house, [...presence(place.mission, day, who), ...group]);
    await (await stores.warehouses.of(house)).catchUp();
    const failed = (await refresh.run(house, 'asked', names)).filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  }

  /** The same warehouses, where people come and the figures land before every third reading of an answer. */
  function busy(): Warehouses {
    const { warehouses } = desk.stores;
    const reading = async <T>(read: () => Promise<T>, isAfter: boolean): Promise<T> => {
      if (isAfter) await apart(come);
      return read();
    };
    const interrupted = (reader: Snapshot): Snapshot => {
      let readings = 0;
      return {
        read: (sql, parameters) => reading(() => reader.read(sql, parameters), readings++ % 3 === 2),
        readColumns: (sql, parameters) => reading(() => reader.readColumns(sql, parameters), readings++ % 3 === 2),
        readNumbers: (sql) => reading(() => reader.readNumbers(sql), readings++ % 3 === 2),
        describe: (sql, parameters) => reading(() => reader.describe(sql, parameters), readings++ % 3 === 2),
      };
    };
    const open = async (warehouse: Promise<Warehouse>) => {
      const real = await warehouse;
      return {
        snapshot: (work: (reader: Snapshot) => unknown) =>
          real.snapshot(async (one) => work(interrupted(one)), { timeoutMs: 300_000 }),
      };
    };
    const of = (house: typeof desk.house) => open(warehouses.of(house));
    return { of, current: of } as unknown as Warehouses;
  }
  const figures = () => new Figures(desk.files, busy(), desk.stores.organisations, desk.freshnesses, desk.stores.clock);

  it.each(['month', 'day', 'mission_id'])('though refreshes land between its parts, by %s', async (by) => {
    for (const name of names) {
      const before = comings;
      const { rows, total, card } = await figures().answer(desk.house, name, {
        ...SPRING,
        by,
        compare: 'previous_period',
      });
      expect(comings).toBeGreaterThan(before + 2);
      const measures = { volunteer_hours: 'person_seconds', active_volunteers: 'active_volunteers' };
      const measure = measures[name as keyof typeof measures];
      const sum = rows.reduce((so, row) => so + Number(row[measure]), 0);
      expect([name, sum]).toEqual([name, total[measure]]);
      expect(total['active_volunteers']).toBe(before * 6);
      // Groups give time, and are no volunteers.
      const rowsEach = name === 'volunteer_hours' ? 7 : 6;
      expect([card.rows.counted, card.people?.count]).toEqual([before * rowsEach, before * 6]);
    }
  });

  it('and a donor’s figure is hidden by the people of its own moment', async () => {
    const { stores, house } = desk;
    place = { mission: 'visits', day: '2026-03-20' };
    await stores.accept(house, presence(place.mission, '2026-03-20', [901, 902, 903]));
    await (await stores.warehouses.of(house)).catchUp();
    await desk.refresh.run(house, 'asked', names);
    const withholding = new Withholding(busy(), stores.organisations);
    const outside = new OutsideFigures(
      figures(),
      busy(),
      withholding,
      new Restated(stores.registry, stores.organisations),
    );
    const day = { from: '2026-03-20', to: '2026-03-21', audience: 'external' } as const;
    const { total } = await outside.answer(house, 'volunteer_hours', { ...day, where: 'mission_id:visits' });
    expect(comings).toBeGreaterThan(2);
    expect(total).toMatchObject({ person_seconds: null, withheld: 'few-people' });
  });

  it('and so are the rows behind a figure', async () => {
    const before = comings;
    const behind = new FigureRowsBehind(desk.figures, busy());
    const caller = { ...director, organisationId: desk.house.id, organisationSlug: desk.house.slug, personId: null };
    const { rows, erased, total } = await behind.of(caller, 'volunteer_hours', { ...SPRING, after: 0 });
    expect(comings).toBeGreaterThan(before);
    expect(rows.length + erased.rows).toBe(total.rows);
  });

  it('nobody reads past the moment by mistake', async () => {
    const warehouse = await desk.stores.warehouses.of(desk.house);
    await expect(warehouse.snapshot(() => warehouse.read('SELECT 1'))).rejects.toThrow('another moment');
  });

  it('few are answered at once, and none waits for itself', async () => {
    const answers = Array.from({ length: 12 }, (_, at) =>
      desk.figures.answer(desk.house, names[at % 2] ?? '', { ...SPRING, by: 'day' }),
    );
    expect((await Promise.all(answers)).map(({ total }) => total['active_volunteers'])).toEqual(Array(12).fill(6));
  });
});
