import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findIndicator } from '../../../server/query-files/find-indicator.js';
import { bring } from '../../../server/indicators/bringing.js';
import { FigureDesk } from '../../support/figure-desk.js';

jest.setTimeout(300_000);

const PERIOD = { from: '2026-03-01', to: '2026-04-01' };
const BOTH = ['volunteer_hours', 'own_count'];

/** Hours counted otherwise, which must come to the same: estimated ones were forgotten. */
const OWN_COUNT = `/* ---
name: own_count
version: 1
title: { fr: Heures recomptées, en: Hours counted again }
description: { fr: Les mêmes heures., en: The same hours. }
formula: { fr: Somme., en: Sum. }
owner: director
unit: duration
grain: [day]
measures:
  own_count: { kind: sum, label: { fr: Heures, en: Hours } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5 }
tests:
  - reconciles: { measure: own_count, with: volunteer_hours.person_seconds, bucket: week, tolerance: 60 }
  - given:
      staging.activity:
        - { day: 2026-03-02, volunteer_key: v1, person_seconds: 60 }
    expect:
      - { day: 2026-03-02, own_count: 60 }
--- */
SELECT
  day, sum(person_seconds)::BIGINT AS own_count,
  list(DISTINCT volunteer_key ORDER BY volunteer_key) FILTER (WHERE volunteer_key IS NOT NULL) AS people,
  max(headcount) FILTER (WHERE volunteer_key IS NULL) AS largest_group,
  count(*) AS rows_counted
FROM staging.activity
WHERE day >= $from AND day < $to AND provenance <> 'estimated'
GROUP BY day
ORDER BY day
`;

describe('Two figures that should say the same', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
    writeFileSync(join(folder, 'indicators/own_count.sql'), OWN_COUNT);
    desk = await FigureDesk.open(folder);
    await accept('a1', { day: '2026-03-02', person_seconds: 3600 });
    await desk.refresh.run(desk.house, 'schedule', BOTH);
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const accept = async (
    id: string,
    row: Record<string, string | number>,
    cause: 'import' | 'correction' = 'import',
  ) => {
    const operation = cause === 'import' ? 'insert' : 'change';
    await desk.stores.accept(desk.house, [{ activity_id: id, operation, headcount: 3, ...row }], cause);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
  };
  const shown = async () => {
    const { card, total } = await desk.figures.answer(desk.house, 'own_count', PERIOD);
    return [total['own_count'], card.freshness.state, card.freshness.reason];
  };
  const lastRun = async () => (await desk.runs.latestOf(desk.house.id, 'own_count', 1))[0];

  it('are both trusted while they do', async () => {
    expect(await shown()).toEqual([3600, 'fresh', null]);
  });

  it('are not when they differ: the run says by how much and when, and the last good value stays, marked', async () => {
    await accept('a2', { day: '2026-03-10', person_seconds: 600, provenance: 'estimated' });
    await desk.refresh.follow(desk.house, BOTH);
    expect(await lastRun()).toMatchObject({ outcome: 'failed', errorCode: 'query-not-reconciled' });
    expect((await lastRun())?.message).toMatch(/own_count is 0\D.* is 600\D.*week of 2026-03-09/);
    expect(await shown()).toEqual([3600, 'stale', 'does-not-agree']);
  });

  it('may differ by what the file allows', async () => {
    await accept('a2', { day: '2026-03-10', person_seconds: 60, provenance: 'estimated' });
    await desk.refresh.follow(desk.house, BOTH);
    expect(await shown()).toEqual([3600, 'fresh', null]);
  });

  it('are compared again when only the other one moves, over the whole week', async () => {
    await accept('a2', { day: '2026-03-03', person_seconds: 600, provenance: 'estimated' });
    await desk.refresh.run(desk.house, 'asked', ['volunteer_hours']);
    await desk.refresh.follow(desk.house, ['own_count']);
    expect(await shown()).toEqual([3600, 'stale', 'does-not-agree']);
    await accept('a2', { day: '2026-03-03', person_seconds: 600, provenance: 'measured' }, 'correction');
    await desk.refresh.follow(desk.house, BOTH);
    expect(await shown()).toEqual([4200, 'fresh', null]);
  });

  it('are brought together where one is told before it is computed', async () => {
    await accept('a2', { day: '2026-03-10', person_seconds: 600, provenance: 'measured' });
    const library = await desk.files.library();
    const own = findIndicator(library, 'own_count');
    const moment = { now: desk.stores.clock.now(), zone: 'Europe/Paris' };
    const warehouse = await desk.stores.warehouses.of(desk.house);
    const [told] = await warehouse.rehearse(async (connection) => {
      await bring(connection, library, own, moment);
      return connection.read('SELECT sum(own_count)::BIGINT AS seconds FROM indicator.own_count');
    });
    expect(told).toEqual({ seconds: 4200 });
    expect(await shown()).toEqual([3600, 'fresh', null]);
  });
});
