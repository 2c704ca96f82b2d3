import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FigureDesk } from '../../support/figure-desk.js';

const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const sound = readFileSync(resolve('queries/indicators/attendances.sql'), 'utf8');

jest.setTimeout(300_000);

describe('An analyst at work while Sillage runs', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    for (const part of ['staging', 'schema', 'replay', 'touches', 'summaries', 'comparisons'])
      cpSync(resolve('queries', part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'indicators'));
    write('attendances', sound);
    writeFileSync(join(folder, 'versions.json'), readFileSync(resolve('queries/versions.json')));
    desk = await FigureDesk.open(folder);
    await accept('a1', 40);
    await minute();
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string) => writeFileSync(join(folder, `indicators/${name}.sql`), text);
  const accept = async (id: string, beneficiaries: number) => {
    await desk.stores.accept(desk.house, [{ activity_id: id, day: '2026-03-02', beneficiaries }]);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
  };
  const drop = (name: string) => write(name, sound.replaceAll('attendances', name));
  const minute = async () => {
    desk.stores.clock.instant = new Date(desk.stores.clock.instant.getTime() + 60_000);
    await desk.planning().minute();
  };
  const told = async (name: string) => {
    const { total, card } = await desk.figures.answer(desk.house, name, MARCH);
    return [total, card.version, card.freshness.state, card.freshness.reason];
  };

  it('drops a figure: the next minute it is computed and answered, and nothing else is computed again', async () => {
    drop('visits');
    await minute();
    expect(await told('visits')).toEqual([{ visits: 40 }, 1, 'fresh', null]);
    expect(await desk.runs.latestOf(desk.house.id, 'attendances', 9)).toHaveLength(1);
  });

  it('changes one: the next minute it has its new measure and its new version', async () => {
    const more = sound
      .replace('version: 1', 'version: 2')
      .replace('measures:\n', 'measures:\n  busiest: { kind: max, label: { fr: Maximum, en: Most } }\n')
      .replace('AS attendances,', 'AS attendances, max(beneficiaries) AS busiest,');
    write('attendances', more);
    await minute();
    expect(await told('attendances')).toEqual([{ attendances: 40, busiest: 40 }, 2, 'fresh', null]);
  });

  it('breaks one: it goes on as the last sound file made it, follows what comes in, and says that it is to be corrected', async () => {
    drop('visits');
    await minute();
    write('visits', sound.replaceAll('attendances', 'visits').replace('owner: director', 'owner: nobody'));
    await minute();
    await accept('a2', 2);
    await desk.refresh.follow(desk.house, ['visits', 'attendances']);
    expect(await told('visits')).toEqual([{ visits: 42 }, 1, 'stale', 'file-broken']);
    expect((await told('attendances'))[2]).toBe('fresh');
    drop('visits');
    await minute();
    expect(await told('visits')).toEqual([{ visits: 42 }, 1, 'fresh', null]);
  });

  it('changes a view: what is made from it is computed again', async () => {
    drop('visits');
    await minute();
    const file = join(folder, 'staging/activity.sql');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('r.beneficiaries,', 'r.beneficiaries * 2 AS beneficiaries,'));
    await minute();
    expect((await told('visits'))[0]).toEqual({ visits: 80 });
  });

  it.each([
    ['header', 'type: "BIGINT"', 'type: BIGINT, unit: none'],
    ['header by a type that there is not', 'type: "BIGINT"', 'type: "BIGINTEGER"'],
  ])(
    'breaks a view in its %s: the figures that read it go on, marked, and are not computed again',
    async (...broken) => {
      const file = join(folder, 'staging/activity.sql');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(broken[1], broken[2]));
      await minute();
      await accept('a2', 2);
      await desk.refresh.follow(desk.house, ['attendances']);
      expect(await told('attendances')).toEqual([{ attendances: 42 }, 1, 'stale', 'file-broken']);
      writeFileSync(file, text);
      await minute();
      expect(await told('attendances')).toEqual([{ attendances: 42 }, 1, 'fresh', null]);
      expect(await desk.runs.latestOf(desk.house.id, 'attendances', 9)).toHaveLength(2);
    },
  );

  it('breaks a view so that it cannot be made: the last good result stays, marked, until it is mended', async () => {
    const file = join(folder, 'staging/activity.sql');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('r.beneficiaries,', 'r.beneficiaries_of_old AS beneficiaries,'));
    await minute();
    expect(await told('attendances')).toEqual([{ attendances: 40 }, 1, 'stale', 'last-run-failed']);
    const [run] = await desk.runs.latestOf(desk.house.id, 'attendances', 1);
    expect(run?.message).toMatch(/^staging\/activity\.sql: .*beneficiaries_of_old/);
    writeFileSync(file, text);
    await minute();
    await desk.refresh.run(desk.house, 'retry', ['attendances']);
    expect(await told('attendances')).toEqual([{ attendances: 40 }, 1, 'fresh', null]);
  });

  it('changes one so that a month of it may be kept as one, and its computing fails: the last good result answers', async () => {
    const visits = sound.replaceAll('attendances', 'visits');
    const twice = 'measures:\n  most: { kind: max, of: visits, label: { fr: Maximum, en: Most } }\n';
    write('visits', visits.replace('measures:\n', twice));
    await minute();
    expect(await told('visits')).toEqual([{ visits: 40, most: 40 }, 1, 'fresh', null]);
    const refused = 'tests:\n  - accepted_range: { column: visits, max: 1 }\n';
    write('visits', visits.replace('version: 1', 'version: 2').replace('tests:\n', refused));
    await minute();
    expect(await told('visits')).toEqual([{ visits: 40 }, 2, 'stale', 'last-run-failed']);
  });

  it.each([
    ['looks further back', 'refresh: { lookback: 31d }'],
    ['is computed whole', 'refresh: { incremental: false }'],
    ['has another check', 'tests:\n  - not_null: [visits]'],
  ])('says that a figure %s: it is computed again', async (_, said) => {
    drop('visits');
    await minute();
    const visits = sound.replaceAll('attendances', 'visits');
    const isTest = said.startsWith('tests:');
    write(
      'visits',
      isTest ? visits.replace('tests:', said) : visits.replace('owner: director', `owner: director\n${said}`),
    );
    await minute();
    expect(await desk.runs.latestOf(desk.house.id, 'visits', 9)).toHaveLength(2);
    expect(await told('visits')).toEqual([{ visits: 40 }, 1, 'fresh', null]);
  });

  it('takes one away: it is answered no more', async () => {
    drop('visits');
    await minute();
    rmSync(join(folder, 'indicators/visits.sql'));
    await minute();
    await expect(told('visits')).rejects.toMatchObject({ code: 'unknown-indicator' });
  });
});
