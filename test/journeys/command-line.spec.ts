import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbook } from '../../server/ingest/workbook.js';
import { allRecords, SentFiles } from '../server/ingest/sent-file.js';
import { type Finished, finished, Installation } from '../support/program.js';

const LOG =
  'external_id,volunteer,mission,day,hours\na,Zoé,Soup,2026-03-02,2\nb,Ali,Soup,2026-03-03,"1,5"\nc,Ali,Soup,soon,1\n';
const ASKED = ['indicator', 'volunteer_hours', '--from', '2026-03-01', '--to', '2026-04-01', '--format', 'json'];

let installation: Installation;
let file: string;
beforeEach(async () => {
  installation = await Installation.empty();
  file = join(installation.dataFolder, '..', 'log.csv');
  await writeFile(file, LOG);
});
afterEach(() => installation.remove());

const send = () => installation.sillage('import', file, '--source', 'desk', '--json');
const json = ({ code, stdout, stderr }: Finished): Record<string, unknown> => {
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout.toString('utf8')) as Record<string, unknown>;
};

describe('On the command line', () => {
  it('an answer is the same with a server running on the folder and without one', async () => {
    expect(json(await send())).toMatchObject({ lines: 3, inserted: 2, rejected: 1 });
    const alone = json(await installation.sillage(...ASKED));
    const server = await installation.server();
    const beside = json(await installation.sillage(...ASKED));
    const again = json(await send());
    await server.stop();
    expect(beside).toEqual(alone);
    expect(alone['total']).toEqual({ person_seconds: 12_600, active_volunteers: 2 });
    expect(again).toMatchObject({ lines: 3, inserted: 0, unchanged: 2, rejected: 1 });
  }, 120_000);

  it('a figure is written as a workbook, in the language of the terminal', async () => {
    const files = new SentFiles();
    await send();
    const { code, stdout } = await installation.sillage(...ASKED.slice(0, -1), 'xlsx');
    expect([code, stdout.subarray(0, 2).toString()]).toEqual([0, 'PK']);
    const workbook = files.put(stdout);
    const [head, march] = (await allRecords(openWorkbook(workbook, 'Data'))).map(({ cells }) => cells);
    expect([head, march]).toEqual([
      ['Hours (h)', 'Active volunteers'],
      ['3.5', '2'],
    ]);
    files.remove();
  });

  it('commands given at the same moment wait for each other, and all succeed', async () => {
    const all = await Promise.all([
      send(),
      installation.sillage('indicators', '--json'),
      installation.sillage('organisation', 'list', '--json'),
    ]);
    expect(all.map((one) => Object.keys(json(one)).length > 0)).toEqual([true, true, true]);
  });

  it('a figure is answered although the figures’ file was deleted, from the imports that are kept', async () => {
    await send();
    const before = json(await installation.sillage(...ASKED));
    await rm(join(installation.dataFolder, 'organisations/association/warehouse.duckdb'));
    expect(json(await installation.sillage(...ASKED))['total']).toEqual(before['total']);
    expect(json(await installation.sillage('warehouse', 'verify', '--json'))).toEqual({ same: true, differences: [] });
  });

  it.each([
    [['import'], 2],
    [['import', 'nowhere.csv', '--source', 'desk'], 1],
    [['import', 'log.csv', '--source', 'desk', '--mode', 'sideways'], 2],
    [['indicator', 'volunteer_hours', '--from', 'March', '--to', '2026-04-01'], 2],
    [['indicator', 'volunteer_hours', '--from', '2026-03-01', '--to', '2026-04-01', '--format', 'xml'], 2],
    [['indicator', 'volonteer_hours', '--from', '2026-03-01', '--to', '2026-04-01'], 1],
    [['fly'], 2],
  ])('%j ends with %d, and says why on standard error', async (words, code) => {
    const done = await installation.sillage(...words);
    expect([done.code, done.stdout.toString()]).toEqual([code, '']);
    expect(done.stderr.length).toBeGreaterThan(10);
  });

  it('a refusal asked for as JSON is JSON, with its code', async () => {
    await writeFile(file, 'day\n2026-03-01\n');
    const done = await send();
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout.toString('utf8'))).toMatchObject({ code: 'one-column' });
  });
});

it('who stops what npm start began stops the server too, and the folder is free', async () => {
  const started = spawn(process.execPath, ['server/bootstrap.mjs', 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: installation.environment(),
  });
  const end = finished(started);
  await new Promise<void>((ready) =>
    started.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes('Sillage : http')) ready();
    }),
  );
  started.kill('SIGTERM');
  await Promise.race([end, once(started, 'exit')]);
  expect(json(await installation.sillage('indicators', '--json'))).toMatchObject({ broken: [] });
});
