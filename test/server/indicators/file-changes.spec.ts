import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileChangeText } from '../../../server/cli/file-change-text.js';
import { FileChanges } from '../../../server/indicators/file-changes/file-changes.js';
import { FigureDesk } from '../../support/figure-desk.js';

jest.setTimeout(300_000);

const [V1 = '', V2 = ''] = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const NAME = 'volunteer_hours';
const sound = readFileSync(resolve(`queries/indicators/${NAME}.sql`), 'utf8');
/** Written otherwise, and the same: the filter stands first. */
const otherwise = sound.replace('FROM staging.activity\n', 'FROM (SELECT * FROM staging.activity)\n');
/** Hours that somebody estimated count no more. */
const without = sound.replace(
  'AND NOT own_employee AS counted',
  "AND NOT own_employee AND provenance <> 'estimated' AS counted",
);

describe('An analyst who edits a figure’s file', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    for (const part of ['staging', 'schema', 'replay', 'touches', 'versions.json'])
      cpSync(resolve('queries', part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'indicators'));
    edit(sound);
    desk = await FigureDesk.open(folder);
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const edit = (text: string) => writeFileSync(join(folder, `indicators/${NAME}.sql`), text);
  const given = async () => {
    const row = { person_seconds: 7200, site: 'Lyon' };
    await desk.stores.accept(desk.house, [
      { ...row, activity_id: 'a1', day: '2026-03-02', volunteer_key: V1 },
      { ...row, activity_id: 'a2', day: '2026-04-02', volunteer_key: V2, provenance: 'estimated' },
    ]);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    await desk.refresh.run(desk.house, 'asked');
  };
  const changes = async (record = false) => {
    const { warehouses, organisations, clock } = desk.stores;
    return new FileChanges(desk.files, warehouses, organisations, clock).of(desk.house, record);
  };
  const recorded = () => readFileSync(join(folder, 'versions.json'), 'utf8');
  const hours = async () =>
    (await desk.figures.answer(desk.house, NAME, { from: '2026-01-01', to: '2026-06-01' })).total['person_seconds'];

  it('is told nothing of files that stand as they were', async () => {
    await given();
    expect((await changes()).changes).toEqual([]);
  });

  it('is told what would move, by month and by slice, before raising the version; the figures stay', async () => {
    await given();
    edit(without);
    const [change] = (await changes()).changes;
    expect(change).toMatchObject({
      name: NAME,
      state: 'moves',
      version: { kept: 1, file: 1 },
      rows: { kept: 2, file: 2, apart: 2 },
    });
    const moved = change?.moved.map(({ by, slice, measure, before, after }) => [by, slice, measure, before, after]);
    expect(moved).toEqual(
      expect.arrayContaining([
        ['whole', null, 'person_seconds', 14_400, 7200],
        ['month', '2026-04', 'person_seconds', 7200, null],
        ['site', 'Lyon', 'active_volunteers', 2, 1],
      ]),
    );
    expect(moved).not.toContainEqual(expect.arrayContaining(['month', '2026-03']));
    expect(await hours()).toBe(14_400);
    if (!change) throw new Error('nothing was told');
    expect(fileChangeText(change, 'fr')).toContain('en tout, Heures: 4 h → 2 h');
    expect(fileChangeText(change, 'en')).toContain('Version 1 must be raised.');
  });

  it('is not let through when figures would move, even if asked to', async () => {
    await given();
    edit(without);
    const before = recorded();
    expect((await changes(true)).recorded).toEqual([]);
    expect(recorded()).toBe(before);
  });

  it('and writes it otherwise has it recorded once every row is the same, without raising the version', async () => {
    await given();
    edit(otherwise);
    expect((await desk.files.check()).problems.map(({ code }) => code)).toEqual(['query-version-not-raised']);
    expect(await changes(true)).toMatchObject({ changes: [{ state: 'same', rows: { apart: 0 } }], recorded: [NAME] });
    expect((await desk.files.check()).problems).toEqual([]);
  });

  it('cannot show anything to be the same where nothing was ever given', async () => {
    await desk.refresh.run(desk.house, 'asked');
    edit(otherwise);
    expect((await changes(true)).recorded).toEqual([]);
  });

  it('is told when what is kept is older than the latest hours, the program having started again on a refused file', async () => {
    await given();
    edit(without);
    const late = { activity_id: 'a3', day: '2026-03-09', volunteer_key: V1, person_seconds: 3600 };
    await desk.stores.accept(desk.house, [late]);
    desk = await FigureDesk.reopen(desk, folder);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    const [change] = (await changes()).changes;
    expect(change).toMatchObject({ state: 'moves', isOld: true, version: { kept: 1, file: 1 } });
    if (!change) throw new Error('nothing was told');
    expect(fileChangeText(change, 'en')).toContain('What is kept was computed before the latest changes');
  });

  it('is not told so where nothing came since', async () => {
    await given();
    edit(without);
    desk = await FigureDesk.reopen(desk, folder);
    expect((await changes()).changes).toMatchObject([{ state: 'moves', isOld: false }]);
  });

  it('is told that a file is new, or why it cannot be computed', async () => {
    await given();
    writeFileSync(join(folder, 'indicators/again.sql'), sound.replaceAll('volunteer_hours', 'again'));
    expect((await changes()).changes).toMatchObject([
      { name: 'again', state: 'new', version: { kept: null, file: 1 } },
    ]);
  });
});
