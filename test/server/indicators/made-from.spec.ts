import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findIndicator } from '../../../server/query-files/find-indicator.js';
import { readLibrary } from '../../../server/query-files/library.js';
import { bring } from '../../../server/indicators/bringing.js';
import { FigureDesk } from '../../support/figure-desk.js';

jest.setTimeout(300_000);

const [V1, V2] = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const BOTH = ['volunteer_hours', 'present'];

/** Made from a kept figure: it reads people as the numbers under which they are kept. */
const PRESENT = `/* ---
name: present
version: 1
title: { fr: Présents, en: Present }
description: { fr: Qui a donné du temps., en: Who gave time. }
formula: { fr: Personnes différentes., en: Different people. }
owner: director
unit: count
grain: [day]
measures:
  present: { kind: distinct, of: people, label: { fr: Présents, en: Present } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5 }
depends: [indicator.volunteer_hours]
tests:
  - given:
      indicator.volunteer_hours:
        - { day: 2026-03-02, mission_id: soup, people: [1, 2], rows_counted: 2 }
        - { day: 2026-03-02, mission_id: garden, people: [2], rows_counted: 1, largest_group: 4 }
    expect:
      - { day: 2026-03-02, people: [1, 2], largest_group: 4, rows_counted: 3 }
--- */
SELECT
  day, list_sort(list_distinct(flatten(list(people)))) AS people,
  max(largest_group) AS largest_group, sum(rows_counted)::BIGINT AS rows_counted
FROM indicator.volunteer_hours
WHERE day >= $from AND day < $to
GROUP BY day
ORDER BY day
`;

describe('A figure of people made from another one', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
    writeFileSync(join(folder, 'indicators/present.sql'), PRESENT);
    desk = await FigureDesk.open(folder);
    await accept('a1', V2 ?? '', '2026-03-02');
    await accept('a2', V1 ?? '', '2026-03-02');
    await accept('a3', V1 ?? '', '2026-03-09');
    await desk.refresh.run(desk.house, 'asked', BOTH);
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const accept = async (id: string, volunteer_key: string, day: string) => {
    await desk.stores.accept(desk.house, [{ activity_id: id, volunteer_key, day }]);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
  };
  const present = async () => (await desk.figures.answer(desk.house, 'present', MARCH)).total['present'];

  it('is tested on rows of that one', async () => {
    expect((await readLibrary(folder, { given: true })).problems).toEqual([]);
  });

  it('counts the same people, each once, and follows them', async () => {
    expect(await present()).toBe(2);
    await accept('a4', '00000000-0000-4000-8000-000000000000', '2026-03-09');
    const runs = await desk.refresh.follow(desk.house, BOTH);
    expect(runs.map(({ name, days }) => [name, days])).toEqual([
      ['volunteer_hours', 1],
      ['present', 1],
    ]);
    expect(await present()).toBe(3);
  });

  it('and is tried on what the other one would be now, which nobody has computed yet', async () => {
    await accept('a4', '00000000-0000-4000-8000-000000000000', '2026-03-09');
    const library = await desk.files.library();
    const moment = { now: desk.stores.clock.now(), zone: 'Europe/Paris' };
    const warehouse = await desk.stores.warehouses.of(desk.house);
    const tried = await warehouse.rehearse(async (connection) => {
      await bring(connection, library, findIndicator(library, 'present'), moment);
      return connection.read('SELECT day, len(people) AS people FROM indicator.present ORDER BY day');
    });
    expect(tried).toEqual([
      { day: '2026-03-02', people: 2 },
      { day: '2026-03-09', people: 2 },
    ]);
    expect(await present()).toBe(2);
  });

  it('gives nobody a second number', async () => {
    const warehouse = await desk.stores.warehouses.of(desk.house);
    const numbers = await warehouse.read<{ volunteer_key: string }>(
      'SELECT volunteer_key FROM indicator.volunteer_number ORDER BY volunteer_key',
    );
    expect(numbers.map(({ volunteer_key }) => volunteer_key)).toEqual([V1, V2]);
  });
});
