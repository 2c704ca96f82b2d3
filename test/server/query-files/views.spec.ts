import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { viewProblem } from '../../../server/query-files/staging-views.js';
import { FigureDesk } from '../../support/figure-desk.js';

jest.setTimeout(300_000);

const PERIOD = { from: '2026-03-01', to: '2026-04-01' };

describe('A clean view of the lines', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const problems = async () => {
    const { staging } = await desk.files.library();
    const warehouse = await desk.stores.warehouses.of(desk.house);
    return warehouse.scratch(async (connection) => {
      const found = [];
      for (const view of staging.values()) found.push(await viewProblem(connection, view));
      return found.filter((one) => one !== null);
    });
  };

  it('gives the columns that its header says, each with its type', async () => {
    desk = await FigureDesk.open(folder);
    expect(await problems()).toEqual([]);
  });

  it('that an analyst broke is named, and leaves the figures that do not read it', async () => {
    const file = join(folder, 'staging/answer.sql');
    writeFileSync(file, readFileSync(file, 'utf8').replace('FROM main.answer', 'FROM main.answer_of_yesterday'));
    desk = await FigureDesk.open(folder);
    await desk.stores.accept(desk.house, [{ activity_id: 'a1', day: '2026-03-02', person_seconds: 60 }]);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    const runs = await desk.refresh.run(desk.house, 'schedule', ['volunteer_hours', 'volunteer_satisfaction']);
    expect(runs.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['volunteer_hours', 'succeeded'],
      ['volunteer_satisfaction', 'failed'],
    ]);
    const { total } = await desk.figures.answer(desk.house, 'volunteer_hours', PERIOD);
    expect(total['person_seconds']).toBe(60);
    expect((await problems()).map(({ file: name, code }) => [name, code])).toEqual([
      ['staging/answer.sql', 'query-not-one-select'],
    ]);
  });
});
