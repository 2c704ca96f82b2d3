import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FigureStates } from '../../../server/indicators/news/figure-states.js';
import { WarehouseFiles } from '../../../server/warehouse/warehouse-files.js';
import { FigureDesk } from '../../support/figure-desk.js';

const V1 = '00000000-0000-4000-8000-000000000001';
const PERIOD = { from: '2026-03-01', to: '2026-04-01' };

/** Made from a kept figure: it can be no fresher than what it is made from. */
const MADE_FROM_HOURS = `/* ---
name: hours_again
version: 1
title: { fr: Heures encore, en: Hours again }
description: { fr: Reprise des heures., en: Hours once more. }
formula: { fr: Somme., en: Sum. }
owner: director
unit: duration
grain: [day]
measures:
  hours_again: { kind: sum, label: { fr: Heures, en: Hours } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: none, min_count: 0 }
tests:
  - given:
      indicator.volunteer_hours:
        - { day: 2026-03-02, person_seconds: 60 }
    expect:
      - { day: 2026-03-02, hours_again: 60 }
--- */
SELECT day, sum(person_seconds)::BIGINT AS hours_again, sum(rows_counted)::BIGINT AS rows_counted
FROM indicator.volunteer_hours
WHERE day >= $from AND day < $to
GROUP BY day
ORDER BY day
`;

let folder: string;
let desk: FigureDesk;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
  cpSync(resolve('queries'), folder, { recursive: true });
  writeFileSync(join(folder, 'indicators/hours_again.sql'), MADE_FROM_HOURS);
  desk = await FigureDesk.open(folder);
  await desk.stores.accept(desk.house, [{ activity_id: 'a1', day: '2026-03-02', volunteer_key: V1 }]);
  await (await desk.stores.warehouses.of(desk.house)).catchUp();
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const accept = async (personSeconds: number) => {
  const row = { activity_id: 'a2', day: '2026-03-03', volunteer_key: V1, person_seconds: personSeconds };
  await desk.stores.accept(desk.house, [row]);
  await (await desk.stores.warehouses.of(desk.house)).catchUp();
};

describe('When the house is started again', () => {
  it('a figure whose file was changed is computed before anybody asks, with its new measure', async () => {
    await desk.refresh.run(desk.house, 'schedule');
    const file = join(folder, 'indicators/attendances.sql');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('version: 1', 'version: 2')
        .replace(/measures:\n/, 'measures:\n  busiest: { kind: max, label: { fr: Maximum, en: Most } }\n')
        .replace('AS attendances,', 'AS attendances, max(beneficiaries) AS busiest,'),
    );
    const again = await FigureDesk.reopen(desk, folder);
    const { total, card } = await again.figures.answer(again.house, 'attendances', PERIOD);
    expect(Object.keys(total)).toContain('busiest');
    expect([card.version, card.freshness.state]).toEqual([2, 'fresh']);
    expect((await again.runs.latestOf(again.house.id, 'attendances', 1))[0]).toMatchObject({ cause: 'catch-up' });
  });

  it('figures whose tables were thrown away are there again before anybody asks', async () => {
    await desk.refresh.run(desk.house, 'schedule');
    const before = await desk.figures.answer(desk.house, 'volunteer_hours', PERIOD);
    await desk.stores.warehouses.closeAll();
    rmSync(new WarehouseFiles(desk.stores.dataFolder, desk.house.slug).database);
    const again = await FigureDesk.reopen(desk, folder);
    expect((await again.figures.answer(again.house, 'volunteer_hours', PERIOD)).total).toEqual(before.total);
  });
});

describe('When a figure cannot be computed', () => {
  it('the figures made from it are shown as old too, with the last good value', async () => {
    await desk.refresh.run(desk.house, 'schedule');
    expect((await desk.figures.answer(desk.house, 'hours_again', PERIOD)).card.freshness.state).toBe('fresh');

    await accept(-5);
    await desk.refresh.run(desk.house, 'schedule', ['volunteer_hours']);
    const { card, total } = await desk.figures.answer(desk.house, 'hours_again', PERIOD);
    expect(card.freshness).toMatchObject({ state: 'stale', reason: 'made-from-stale' });
    expect(total).toEqual({ hours_again: 3600 });
  });

  it('open pages are told that it is old, with the figures made from it', async () => {
    await desk.refresh.run(desk.house, 'schedule');
    await accept(-5);
    await desk.refresh.run(desk.house, 'schedule', ['volunteer_hours']);
    const states = new FigureStates(desk.files, desk.stores.organisations, desk.freshnesses);
    const { figures } = await states.of(desk.house, 'volunteer_hours');
    expect(figures.map(({ name, freshness }) => [name, freshness.reason])).toEqual([
      ['volunteer_hours', 'last-run-failed'],
      ['hours_again', 'made-from-stale'],
    ]);
  });

  it('is computed again once its minute has come, and not before', async () => {
    await accept(-5);
    await desk.refresh.run(desk.house, 'schedule');
    await accept(60);
    const plan = desk.planning();

    await plan.minute();
    expect((await desk.runs.latestOf(desk.house.id, 'volunteer_hours', 9)).map((run) => run.cause)).toEqual([
      'schedule',
    ]);

    desk.stores.clock.instant = new Date(desk.stores.clock.instant.getTime() + 60_000);
    await plan.minute();
    expect(
      (await desk.runs.latestOf(desk.house.id, 'volunteer_hours', 9)).map(({ cause, outcome }) => [cause, outcome]),
    ).toEqual([
      ['retry', 'succeeded'],
      ['schedule', 'failed'],
    ]);
    const { total, card } = await desk.figures.answer(desk.house, 'volunteer_hours', PERIOD);
    expect([total['person_seconds'], card.freshness.state]).toEqual([3660, 'fresh']);
  });

  it('nothing is computed twice by two processes that wake at the same minute', async () => {
    await accept(-5);
    await desk.refresh.run(desk.house, 'schedule', ['volunteer_hours']);
    await accept(60);
    desk.stores.clock.instant = new Date(desk.stores.clock.instant.getTime() + 60_000);
    await Promise.all([desk.planning().minute(), desk.planning().minute()]);
    const runs = await desk.runs.latestOf(desk.house.id, 'volunteer_hours', 9);
    expect(runs.filter(({ cause }) => cause === 'retry')).toHaveLength(1);
  });
});
