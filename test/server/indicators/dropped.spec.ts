import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Catalogue } from '../../../server/indicators/catalogue.js';
import type { CatalogueEntry, RunView } from '../../../server/indicators/indicators.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';

const V1 = '00000000-0000-4000-8000-000000000001';

describe('A figure that an analyst drops into the folder, with its chart', () => {
  let folder: string;
  let desk: FigureDesk;
  let runs: RunView[];
  let entry: CatalogueEntry | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
    const copied = (file: string) => readFileSync(join(folder, 'indicators', file), 'utf8');
    const drop = (file: string, text: string) => writeFileSync(join(folder, 'indicators', file), text);
    drop('visits.sql', copied('attendances.sql').replaceAll('attendances', 'visits').replace('[outcomes]', '[given]'));
    drop('visits.vl.json', copied('attendances.vl.json').replaceAll('attendances', 'visits'));
    desk = await FigureDesk.open(folder);
    const { stores, house, files, freshnesses } = desk;
    await stores.accept(house, [{ activity_id: 'a1', day: '2026-01-10', volunteer_key: V1, beneficiaries: 40 }]);
    await (await stores.warehouses.of(house)).catchUp();
    runs = await desk.refresh.run(house, 'schedule');
    const catalogue = new Catalogue(files, stores.warehouses, stores.organisations, freshnesses, stores.clock);
    entry = (
      await catalogue.of({ kind: 'local', roles: [], organisationId: house.id, organisationSlug: house.slug })
    ).indicators.find(({ name }) => name === 'visits');
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is computed with the others', () => {
    expect(runs.find(({ name }) => name === 'visits')).toMatchObject({ outcome: 'succeeded', rows: 1 });
  });

  it('is answered', async () => {
    const { total } = await desk.figures.answer(desk.house, 'visits', { from: '2026-01-01', to: '2026-02-01' });
    expect(total).toMatchObject({ visits: 40 });
  });

  it('stands in the list that the dashboard is made of, in the family it names, with its chart', () => {
    expect(entry).toMatchObject({ tags: ['given'], freshness: { state: 'fresh' } });
    expect(entry?.charts.map(({ request }) => request.by)).toEqual([['month']]);
  });
});
